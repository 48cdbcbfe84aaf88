"""Binary cross-entropy by torch.nn.functional.binary_cross_entropy_with_logits.

Logits whose loss torch computes by a cancellation (far on the right side) are left to tests/losses, in more digits;
those where it gives NaN by subtracting infinities are declared on the card.
"""
import torch
import torch.nn.functional as F
from run import INF, NAN, REDUCTIONS, autograd, peer, record, source, spread
import jax.numpy as jnp
import keras
import optax
from numpy import array

keras.config.set_floatx("float64")  # its means are taken in float32 all the same


def call(logit, target, posWeight=torch.ones(1), labelSmoothing=0.0, weight=None, reduction="mean"):
    """Factors for each class are along the last axis: logits become rows of them."""
    factors = torch.as_tensor(posWeight).reshape(-1)
    rows, targets, weights = [x if x is None else x.reshape(-1, len(factors)) for x in (logit, target, weight)]
    smoothed = (1 - labelSmoothing) * targets + labelSmoothing / 2
    losses = F.binary_cross_entropy_with_logits(rows, smoothed, weight=weights, pos_weight=factors, reduction=reduction)
    return losses.flatten() if reduction == "none" else losses


rng = source()
hard = [spread(rng, 6, 1.5), [1.0, 0.0, 0.0, 1.0, 1.0, 0.0]]
soft = [spread(rng, 32, 1.5), [round(rng.random(), 3) for _ in range(32)]]
weight = [0.5, 2.0, 0.0, 1.25, 3.0, 1.0]

cases = [
    *((f"hard targets, {r}", hard, {"reduction": r}) for r in REDUCTIONS),
    *((f"soft targets, {r}", soft, {"reduction": r}) for r in REDUCTIONS),
    *((f"soft targets, posWeight 2.5, {r}", soft, {"posWeight": 2.5, "reduction": r}) for r in REDUCTIONS),
    *((f"weighted, posWeight 0.4, {r}", hard, {"posWeight": 0.4, "weight": weight, "reduction": r}) for r in REDUCTIONS),
    *((f"posWeight for each of three classes, {r}", hard, {"posWeight": [0.5, 3.0, 1.25], "reduction": r}) for r in REDUCTIONS),
    *((f"posWeight for each of two classes, weighted, smoothing 0.1, {r}", hard, {"posWeight": [4.0, 0.25], "weight": weight, "labelSmoothing": 0.1, "reduction": r}) for r in REDUCTIONS),
    *((f"soft targets, smoothing 0.4, {r}", soft, {"labelSmoothing": 0.4, "reduction": r}) for r in REDUCTIONS),
    ("posWeight for each of four classes, soft targets", soft, {"posWeight": [1.0, 2.0, 3.0, 4.0]}),
    ("posWeight of one row", hard, {"posWeight": [1.0, 2.0, 3.0, 4.0, 5.0, 6.0]}),
    ("smoothing 1", hard, {"labelSmoothing": 1.0}),
    ("1000, wrong, smoothing 0.1", [[-1000.0, 1000.0], [1.0, 0.0]], {"labelSmoothing": 0.1}),
    ("1000, right, smoothing 0.1", [[1000.0, -1000.0], [1.0, 0.0]], {"labelSmoothing": 0.1}),
    ("defaults", hard, {}),
    ("one element", [[0.0], [1.0]], {}),
    ("three targets at logit 0.5", [[0.5, 0.5, 0.5], [1.0, 0.0, 0.3]], {"posWeight": 2.0, "reduction": "sum"}),
    ("1000, wrong", [[-1000.0, 1000.0], [1.0, 0.0]], {}),
    ("1000, right", [[1000.0, -1000.0], [1.0, 0.0]], {}),
    ("1000, half", [[1000.0, -1000.0], [0.5, 0.5]], {"posWeight": 3.0}),
    ("40, wrong", [[-40.0, 40.0], [1.0, 0.0]], {"posWeight": 2.0}),
    ("tiny logits", [[1e-300, -1e-300], [1.0, 0.0]], {}),
    ("infinite logit, wrong", [[INF, 0.0], [0.0, 1.0]], {}),
    ("infinite logit, right", [[INF, 0.0], [1.0, 1.0]], {}),
    ("NaN in the data", [[NAN, 0.0], [0.0, 1.0]], {}),
    ("all weights 0", hard, {"weight": [0.0] * 6}),
]
plain = [("hard targets", hard, {}), ("soft targets", soft, {})]
smooth = [("hard targets, smoothing 0.1", hard, {"labelSmoothing": 0.1}), ("soft targets, smoothing 0.4", soft, {"labelSmoothing": 0.4})]

record(__file__, "torch.nn.functional.binary_cross_entropy_with_logits", autograd(call, ["logit"]), cases, [
    peer("keras.losses.BinaryCrossentropy(from_logits=True)", lambda z, y, labelSmoothing=0.0: keras.losses.BinaryCrossentropy(from_logits=True, label_smoothing=labelSmoothing)(array(y), array(z)), plain + smooth, 1e-6),
    peer("optax.sigmoid_binary_cross_entropy, mean", lambda z, y: optax.sigmoid_binary_cross_entropy(jnp.array(z), jnp.array(y)).mean(), plain),
])
