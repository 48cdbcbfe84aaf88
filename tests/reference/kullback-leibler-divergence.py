"""Kullback-Leibler divergence by torch.nn.functional.kl_div."""
from run import INF, NAN, autograd, peer, record, source, table, weighable  # first: it tells Keras and JAX what to compute with
import keras
import optax
import torch
import torch.nn.functional as F
from jax import numpy as jnp
from scipy.special import rel_entr


def call(logProbability, target, logTarget=False, rowLength=None, reduction="mean"):
    s, t = [x.reshape(-1, rowLength) if rowLength else torch.atleast_2d(x) for x in (logProbability, target.double())]
    losses = F.kl_div(s, t, reduction=reduction, log_target=logTarget)
    return losses.flatten() if reduction == "none" else losses


def weighted(logProbability, target, sampleWeight=None, rowLength=None, reduction="mean", **options):
    """A weight for each row: of its classes alike, so that the mean of the elements divides by the weights times the classes."""
    if sampleWeight is None:
        return call(logProbability, target, rowLength=rowLength, reduction=reduction, **options)
    classes = logProbability.numel() // len(sampleWeight)
    value = weighable(call)(logProbability, target, sampleWeight=sampleWeight.repeat_interleave(classes), rowLength=rowLength,
                            reduction="mean" if reduction == "batchmean" else reduction, **options)
    return value * classes if reduction == "batchmean" else value


def average(call):
    """A peer gives the divergence of each row; the library's mean divides by the classes too."""
    return lambda s, p, reduction="mean": call(s, p).mean() / (len(s[0]) if reduction == "mean" else 1)


rng = source()
logs = lambda rows, columns: F.log_softmax(torch.tensor(table(rng, rows, columns)), dim=1).tolist()
shares = lambda rows, columns: F.softmax(torch.tensor(table(rng, rows, columns)), dim=1).tolist()
four, ten = [logs(4, 3), shares(4, 3)], [logs(6, 10), shares(6, 10)]
gaps = [logs(3, 4), [[0.25, 0.0, 0.75, 0.0], [0.0, 0.0, 0.0, 1.0], [0.1, 0.2, 0.3, 0.4]]]
certain = [logs(2, 3), [[1.0, 0.0, 0.0], [0.0, 0.0, 1.0]]]
both = [logs(4, 3), logs(4, 3)]
REDUCTIONS = ("mean", "batchmean", "sum", "none")

cases = [
    *((f"four rows, {r}", four, {"reduction": r}) for r in REDUCTIONS),
    *((f"ten classes, {r}", ten, {"reduction": r}) for r in REDUCTIONS),
    *((f"targets of 0, {r}", gaps, {"reduction": r}) for r in REDUCTIONS),
    *((f"targets as logarithms, {r}", both, {"logTarget": True, "reduction": r}) for r in REDUCTIONS),
    *((f"weighted rows, {r}", four, {"sampleWeight": [0.5, 2.0, 0.0, 1.25], "reduction": r}) for r in REDUCTIONS),
    *((f"weighted rows, targets as logarithms, {r}", both, {"sampleWeight": [0.5, 2.0, 0.0, 1.25], "logTarget": True, "reduction": r}) for r in REDUCTIONS),
    ("defaults", four, {}),
    ("certain targets", certain, {}),
    ("one flat row", [four[0][0], four[1][0]], {}),
    ("flat rows of 2", [[-1.0, -0.5, -2.0, -0.25], [0.5, 0.5, 0.125, 0.875]], {"rowLength": 2}),
    ("flat rows of 2, batchmean", [[-1.0, -0.5, -2.0, -0.25], [0.5, 0.5, 0.125, 0.875]], {"rowLength": 2, "reduction": "batchmean"}),
    ("one class", [[[0.0], [-1.0]], [[1.0], [1.0]]], {}),
    ("rows that are no distributions", [[[0.5, -3.0]], [[2.0, 0.25]]], {}),
    ("far from the target", [[[-1000.0, 0.0]], [[0.75, 0.25]]], {"reduction": "batchmean"}),
    ("tiny target", [[[-2.0, -0.2]], [[1e-300, 1.0]]], {"reduction": "none"}),
    ("logarithm of a tiny target", [[[-2.0, -0.2]], [[-700.0, 0.0]]], {"logTarget": True, "reduction": "none"}),
    ("a hair from targets as logarithms", [[[-0.1000000000001, -1.7000000000002, -5.3000000000004]], [[-0.1, -1.7, -5.3]]], {"logTarget": True, "reduction": "none"}),
    ("target where the prediction is minus infinity", [[[-INF, 0.0]], [[0.5, 0.5]]], {}),
    ("prediction infinite", [[[INF, 0.0]], [[0.5, 0.5]]], {}),
    ("NaN in the prediction", [[[NAN, -1.0]], [[0.5, 0.5]]], {}),
    ("NaN in the prediction at target 0", [[[NAN, -1.0]], [[0.0, 1.0]]], {}),
    ("NaN in the target", [[[-1.0, -1.0]], [[NAN, 0.5]]], {}),
    ("infinite target", [[[-1.0, -1.0]], [[INF, 0.5]]], {}),
    ("negative target", [[[-1.0, -1.0]], [[-0.5, 0.5]]], {}),
]
rowwise = [(f"{name}, {r}", rows, {"reduction": r}) for name, rows in (("four rows", four), ("ten classes", ten)) for r in ("mean", "batchmean")]
with_zeros = [*rowwise, ("targets of 0", gaps, {"reduction": "batchmean"}), ("certain targets", certain, {})]
ruled_out = [*with_zeros, ("a class that neither has", [[[-INF, -0.5, -0.9]], [[0.0, 0.25, 0.75]]], {"reduction": "batchmean"})]
logarithms = [(f"targets as logarithms, {r}", both, {"logTarget": True, "reduction": r}) for r in ("mean", "batchmean")]
peers = [
    peer("keras.losses.kl_divergence", average(lambda s, p: keras.losses.kl_divergence(torch.tensor(p), torch.tensor(s).exp())), rowwise),
    peer("optax.losses.kl_divergence", average(lambda s, p: optax.losses.kl_divergence(jnp.array(s), jnp.array(p)).mean()), with_zeros),
    peer("optax.losses.kl_divergence_with_log_targets", lambda s, t, logTarget, reduction: average(lambda s, t: optax.losses.kl_divergence_with_log_targets(jnp.array(s), jnp.array(t)).mean())(s, t, reduction), logarithms),
    peer("scipy.special.rel_entr", average(lambda s, p: rel_entr(p, torch.tensor(s).exp().numpy()).sum(axis=1).mean()), ruled_out),
]
record(__file__, "torch.nn.functional.kl_div", autograd(weighted, ["logProbability"]), cases, peers)
