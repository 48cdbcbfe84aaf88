"""Z-loss: torch has none, so the square of torch.logsumexp, differentiated by torch.

Torch rounds the logarithm of a sum that is all but 1 to 0: those logits are left to the card, in more digits.
"""
from run import INF, NAN, REDUCTIONS, autograd, peer, record, source, table, weighable  # first: it tells JAX what to compute with
import jax.numpy as jnp
import jax.scipy.special
import scipy.special
import torch
from numpy import array


def call(logit, coefficient=1e-4, rowLength=None, reduction="mean"):
    rows = logit.reshape(-1, rowLength) if rowLength else torch.atleast_2d(logit)
    losses = coefficient * torch.logsumexp(rows, dim=1).square()
    return losses if reduction == "none" else getattr(losses, reduction)()


def by(logsumexp, numbers):
    def value(logit, coefficient=1e-4, reduction="mean"):
        losses = coefficient * logsumexp(numbers(logit), axis=-1) ** 2
        return getattr(losses, reduction)()

    return value


rng = source()
three = [table(rng, 6, 3)]
ten = [table(rng, 8, 10)]

plain = [
    *((f"{name}, coefficient {c}, {r}", data, {"coefficient": c, "reduction": r}) for name, data in (("three classes", three), ("ten classes", ten)) for c in (1.0, 0.003) for r in ("mean", "sum")),
    ("defaults", ten, {}),
    ("three classes, defaults", three, {"reduction": "sum"}),
    ("coefficient 0", three, {"coefficient": 0.0}),
    ("logits 0", [[[0.0, 0.0]]], {"coefficient": 0.5}),
    ("one class", [[[3.0], [-2.0]]], {"coefficient": 2.0}),
    ("log-probabilities", [[[-0.6931471805599453, -1.3862943611198906, -1.3862943611198906]]], {"coefficient": 1.0}),
    ("low logits", [[[-5.0, -6.0, -4.0]]], {"coefficient": 1.0}),
    ("40 and 750", [[[40.0, -40.0], [750.0, 749.0], [-750.0, -749.0]]], {"coefficient": 1.0}),
    ("1e9", [[[1e9, -1e9], [-1e9, -2e9]]], {}),
    ("tiny logits", [[[1e-300, -1e-300]]], {"coefficient": 1.0}),
    ("one logit minus infinity", [[[-INF, 3.0, 1.0]]], {}),
]
cases = [
    *plain,
    *((f"{name}, none", data, {"coefficient": 0.25, "reduction": "none"}) for name, data in (("three classes", three), ("ten classes", ten))),
    *((f"weighted rows, {r}", three, {"sampleWeight": [0.5, 2.0, 0.0, 1.25, 3.0, 1.0], "reduction": r}) for r in REDUCTIONS),
    ("flat, one row", [[0.5, -0.5, 2.0]], {}),
    ("flat", [[x for row in three[0] for x in row]], {"rowLength": 3}),
    ("one logit infinite", [[[INF, 1.0]]], {}),
    ("two logits infinite", [[[INF, INF]]], {}),
    ("all logits minus infinity", [[[-INF, -INF]]], {}),
    ("NaN in the data", [[[NAN, 1.0], [0.0, 1.0]]], {}),
    ("NaN that is not the first", [[[1.0, NAN, 2.0], [0.0, 1.0, 0.0]]], {}),
]
record(__file__, "coefficient * torch.logsumexp(logit, 1).square()", autograd(weighable(call), ["logit"]), cases, [
    peer("scipy.special.logsumexp, squared", by(scipy.special.logsumexp, array), plain),
    peer("jax.scipy.special.logsumexp, squared", by(jax.scipy.special.logsumexp, jnp.array), plain),
])
