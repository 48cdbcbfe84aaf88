"""Tversky loss: torch has none, so its definition in whole-tensor operations, differentiated by torch."""
import numpy as np
import torch
from run import NAN, REDUCTIONS, autograd, peer, record, source, weighable
import jax.numpy as jnp
import keras
import optax

keras.config.set_floatx("float64")


def call(probability, target, alpha=0.5, beta=0.5, smooth=1e-5, rowLength=None, reduction="mean"):
    rows, truth = ([x.reshape(-1, rowLength) for x in (probability, target)] if rowLength else map(torch.atleast_2d, (probability, target)))
    shared = torch.einsum("ij,ij->i", rows, truth.double())
    all = shared + alpha * (rows.sum(dim=1) - shared) + beta * (truth.sum(dim=1) - shared) + smooth / 2
    losses = 1 - (shared + smooth / 2) / all
    return {"mean": losses.mean, "sum": losses.sum, "none": losses.clone}[reduction]()


def by_keras(probability, target, alpha=0.5, beta=0.5, smooth=0.0):
    """Its alpha multiplies the false negatives, whatever its documentation says; its only constant is 1e-7 in the denominator."""
    assert smooth == 0
    return keras.losses.tversky(np.array(target), np.array(probability), alpha=beta, beta=alpha, axis=1).mean()


def by_optax(probability, target, alpha=0.5, beta=0.5, smooth=1e-5):
    """It takes logits, and adds the whole of its smooth where half of ours is added."""
    p = jnp.array(probability)
    losses = optax.losses.dice_loss(jnp.log(p / (1 - p))[..., None], jnp.array(target)[..., None], alpha=alpha, beta=beta, smooth=smooth / 2)
    return losses.mean()


rng = source()
part = lambda n: [round(rng.random(), 3) for _ in range(n)]
mask = lambda n: [float(rng.randrange(2)) for _ in range(n)]
three = [[part(8) for _ in range(3)], [mask(8) for _ in range(3)]]
soft = [[part(5) for _ in range(4)], [part(5) for _ in range(4)]]
weights = {"alpha": 0.3, "beta": 0.7}
bare = [
    ("three images, smooth 0", three, {"smooth": 0.0}),
    ("three images, smooth 0, weights", three, {"smooth": 0.0, **weights}),
    ("soft targets, smooth 0, weights", soft, {"smooth": 0.0, "alpha": 0.9, "beta": 0.2}),
]
plain = [
    ("defaults", three, {}),
    *((f"weights {alpha} and {beta}", three, {"alpha": alpha, "beta": beta}) for alpha, beta in ((0.3, 0.7), (0.7, 0.3), (1.0, 1.0), (0.0, 1.0), (2.5, 0.0))),
    ("soft targets, weights, smooth 0.5", soft, {"smooth": 0.5, **weights}),
    ("soft targets, weights, smooth 2", soft, {"smooth": 2.0, **weights}),
]
cases = [
    *((f"three images, {r}", three, {"reduction": r}) for r in REDUCTIONS),
    *((f"three images, weights, smooth 1, {r}", three, {"smooth": 1.0, "reduction": r, **weights}) for r in REDUCTIONS),
    *((f"three weighted images, {r}", three, {"sampleWeight": [0.5, 2.0, 0.0], "reduction": r}) for r in REDUCTIONS),
    *bare,
    *plain,
    ("one flat image", [part(6), mask(6)], weights),
    ("flat images of 4", [part(12), mask(12)], {"rowLength": 4}),
    ("one pixel", [[0.25], [1.0]], weights),
    ("perfect", [[1.0, 0.0, 1.0], [1.0, 0.0, 1.0]], weights),
    ("no overlap", [[1.0, 0.0], [0.0, 1.0]], {"smooth": 0.0, **weights}),
    ("empty on both sides", [[[0.0, 0.0], [1.0, 0.0]], [[0.0, 0.0], [1.0, 1.0]]], weights),
    ("empty on both sides, smooth 0", [[[0.0, 0.0], [1.0, 0.0]], [[0.0, 0.0], [1.0, 1.0]]], {"smooth": 0.0}),
    ("empty target", [[0.5, 0.25], [0.0, 0.0]], weights),
    ("empty prediction", [[0.0, 0.0], [1.0, 0.0]], weights),
    ("NaN in the data", [[[NAN, 1.0], [0.5, 1.0]], [[0.0, 1.0], [0.0, 1.0]]], weights),
]
peers = [peer("keras.losses.tversky", by_keras, bare, 1e-6), peer("optax.losses.dice_loss", by_optax, bare + plain)]
record(__file__, "torch autograd of the definition", autograd(weighable(call), ["probability"]), cases, peers)
