"""NT-Xent loss by torch.nn.functional.cross_entropy of the cosines among all views, each without itself."""
import torch
import torch.nn.functional as F
from pytorch_metric_learning.losses import NTXentLoss
from run import INF, REDUCTIONS, autograd, peer, record, source, table


def stacked(first, second, dimensions):
    return torch.cat([x.reshape(-1, dimensions) if dimensions else torch.atleast_2d(x) for x in (first, second)])


def call(first, second, rowLength=None, temperature=0.5, reduction="mean"):
    views = stacked(first, second, rowLength)
    unit = views / torch.linalg.vector_norm(views, dim=1, keepdim=True)
    n = len(views) // 2
    z = (unit @ unit.T / temperature).masked_fill(torch.eye(2 * n, dtype=torch.bool), -INF)
    loss = F.cross_entropy(z, torch.arange(2 * n).roll(n), reduction="none").reshape(2, n).mean(0)  # of each pair
    return loss if reduction == "none" else getattr(loss, reduction)()


def weighted(first, second, rowLength=None, sampleWeight=None, reduction="mean", **options):
    """A weight for each pair; one of 0 takes both views out of the batch, so that they are no negative, either."""
    if sampleWeight is None:
        return call(first, second, rowLength=rowLength, reduction=reduction, **options)
    kept = sampleWeight != 0
    losses = torch.zeros(len(kept)).index_put((kept,), sampleWeight[kept] * call(first[kept], second[kept], reduction="none", **options))
    return {"mean": lambda: losses.sum() / sampleWeight.sum(), "sum": losses.sum, "none": losses.clone}[reduction]()


def by_library(first, second, rowLength=None, temperature=0.5, reduction="mean"):
    views = stacked(torch.tensor(first), torch.tensor(second), rowLength)
    n = len(views) // 2
    loss = NTXentLoss(temperature=temperature)(views, torch.arange(n).repeat(2))
    return loss if reduction == "mean" else loss * n


def by_optax(first, second, rowLength=None, temperature=0.5, reduction="mean"):
    import jax.numpy as jnp
    import optax

    views = stacked(torch.tensor(first), torch.tensor(second), rowLength)
    n = len(views) // 2
    loss = optax.losses.ntxent(jnp.array(views.numpy()), jnp.tile(jnp.arange(n), 2), temperature)
    return loss if reduction == "mean" else loss * n


rng = source()
five = [table(rng, 5, 3), table(rng, 5, 3)]
wide = [table(rng, 4, 16), table(rng, 4, 16)]
two = [[[1.0, 0.0], [0.0, 1.0]], [[1.0, 0.0], [1.0, 1.0]]]

ordinary = [
    ("defaults", five, {}),
    *((f"five pairs, {r}", five, {"reduction": r}) for r in REDUCTIONS),
    *((f"temperature 0.2, {r}", five, {"temperature": 0.2, "reduction": r}) for r in REDUCTIONS),
    *((f"sixteen dimensions, temperature 0.1, {r}", wide, {"temperature": 0.1, "reduction": r}) for r in REDUCTIONS),
    *((f"temperature 1, {r}", wide, {"temperature": 1.0, "reduction": r}) for r in REDUCTIONS),
    ("two pairs", two, {}),
    ("two pairs, temperature 0.07", two, {"temperature": 0.07}),
    ("flat embeddings of 2", [[1.0, 2.0, 1.0, 1.0], [3.0, 4.0, 0.5, -1.0]], {"rowLength": 2}),
]
cases = [
    *ordinary,
    *((f"weighted, {r}", five, {"temperature": 0.3, "sampleWeight": [0.5, 2.0, 0.0, 1.25, 3.0], "reduction": r}) for r in REDUCTIONS),
    ("one pair", [[[1.0, 2.0]], [[-3.0, 1.0]]], {}),
    ("one dimension", [[[1.0], [-2.0], [3.0]], [[2.0], [5.0], [-1.0]]], {}),
    ("equal second views", [[[1.0, 0.0], [0.0, 1.0]], [[1.0, 1.0], [1.0, 1.0]]], {}),
    ("exchanged views, temperature 0.01", [[[1.0, 0.1], [0.2, 1.0]], [[0.1, 1.0], [1.0, 0.3]]], {"temperature": 0.01}),
    ("very long and very short", [[[3e9, 1e9], [1.0, 2.0]], [[1e-5, 2e-5], [2e-5, -3e-5]]], {}),
]
peers = [
    peer("pytorch_metric_learning.losses.NTXentLoss", by_library, ordinary),
    peer("optax.losses.ntxent", by_optax, ordinary),
]
record(__file__, "torch.nn.functional.cross_entropy of cosines among all views", autograd(weighted, ["first", "second"]), cases, peers)
