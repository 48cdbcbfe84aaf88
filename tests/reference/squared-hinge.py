"""Squared hinge loss: torch has none, so relu(1 - target * score) squared, differentiated by torch."""
from run import INF, REDUCTIONS, autograd, peer, record, source, spread, tensor, weighable  # first: it tells Keras and JAX what to compute with
import jax.numpy as jnp
import keras
import optax
import torch
from keras.src.backend.common.dtypes import BIT64_TO_BIT32_DTYPE

keras.config.set_floatx("float64")
BIT64_TO_BIT32_DTYPE.pop("float64")  # Keras averages in float32, whatever its floatx
KERAS = {"mean": "sum_over_batch_size", "sum": "sum"}


def call(score, target, reduction="mean"):
    losses = torch.relu(1 - target * score).square()
    return losses if reduction == "none" else getattr(losses, reduction)()


def by_keras(score, target, weight=None, reduction="mean"):
    """Its weighted mean divides by n: it is asked for weighted sums alone."""
    weights = None if weight is None else tensor(weight)
    return keras.losses.SquaredHinge(reduction=KERAS[reduction])(tensor(target)[:, None], tensor(score)[:, None], sample_weight=weights)


rng = source()
signs = lambda n: [rng.choice([-1.0, 1.0]) for _ in range(n)]
few, many = [spread(rng, 6, 1.5), [1.0, -1.0, -1.0, 1.0, 1.0, -1.0]], [spread(rng, 64, 2.0), signs(64)]

weight = [0.5, 2.0, 0.0, 1.25, 3.0, 1.0]

finite = [
    *((f"six scores, {r}", few, {"reduction": r}) for r in ("mean", "sum")),
    *((f"64 scores, {r}", many, {"reduction": r}) for r in ("mean", "sum")),
    ("defaults", few, {}),
    ("scores of 0", [[0.0, 0.0], [1.0, -1.0]], {}),
    ("at the margin", [[1.0, -1.0], [1.0, -1.0]], {}),
    ("at the other margin", [[-1.0, 1.0], [1.0, -1.0]], {}),
    ("just inside and outside", [[0.999999, 1.000001, -0.999999, -1.000001], [1.0, 1.0, -1.0, -1.0]], {}),
    ("beyond the margin", [[3.0, -7.5], [1.0, -1.0]], {}),
    ("tiny scores", [[1e-300, -1e-300], [1.0, -1.0]], {}),
    ("40 and 750", [[40.0, -40.0, 750.0, -750.0], [-1.0, 1.0, -1.0, 1.0]], {}),
    ("1e9, wrong and right", [[1e9, -1e9, 1e9, -1e9], [-1.0, 1.0, 1.0, -1.0]], {}),
    ("1e150, wrong", [[-1e150, 0.5], [1.0, -1.0]], {}),
]
weighted = [(f"weighted, {r}", few, {"weight": weight, "reduction": r}) for r in REDUCTIONS]
cases = [
    *finite,
    *weighted,
    *((f"{name}, none", data, {"reduction": "none"}) for name, data in (("six scores", few), ("64 scores", many))),
    ("one element", [[0.25], [1.0]], {}),
    ("one element, negative", [[0.25], [-1.0]], {}),
    ("infinite, wrong", [[INF, 0.5], [-1.0, 1.0]], {}),
    ("infinite, right", [[-INF, 0.5], [-1.0, 1.0]], {}),
]
averaged = [case for case in finite if case[2].get("reduction") != "sum"]
record(__file__, "torch.relu(1 - target * score).square()", autograd(weighable(call, "weight"), ["score"]), cases, [
    peer("keras.losses.SquaredHinge", by_keras, finite + weighted[1:2]),
    peer("optax.hinge_loss, squared, mean", lambda s, y, reduction="mean": jnp.square(optax.hinge_loss(jnp.array(s), jnp.array(y))).mean(), averaged),
])
