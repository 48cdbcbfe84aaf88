"""Focal loss: torch has none, so the formula of torchvision.ops.sigmoid_focal_loss, differentiated by torch.

It takes the power of a probability, which has lost its digits where the logit is far on the right side: those logits,
and gamma below 1 there, are left to tests/losses, in more digits.
"""
from run import INF, NAN, REDUCTIONS, autograd, peer, record, source, spread, tensor, weighable  # first: it tells Keras and JAX what to compute with
import jax.numpy as jnp
import keras
import optax
import torch
import torch.nn.functional as F
from keras.src.backend.common.dtypes import BIT64_TO_BIT32_DTYPE

keras.config.set_floatx("float64")
BIT64_TO_BIT32_DTYPE.pop("float64")  # Keras averages in float32, whatever its floatx
KERAS = {"mean": "sum_over_batch_size", "sum": "sum"}


def call(logit, target, alpha=0.25, gamma=2.0, reduction="mean"):
    p = torch.sigmoid(logit)
    right = p * target + (1 - p) * (1 - target)
    losses = F.binary_cross_entropy_with_logits(logit, target, reduction="none") * (1 - right) ** gamma
    if alpha != "none":
        losses = (alpha * target + (1 - alpha) * (1 - target)) * losses
    return losses if reduction == "none" else getattr(losses, reduction)()


def by_optax(logit, target, alpha=0.25, gamma=2.0, reduction="mean"):
    alpha = None if alpha == "none" else alpha
    return getattr(optax.sigmoid_focal_loss(jnp.array(logit), jnp.array(target), alpha=alpha, gamma=gamma), reduction)()


def by_keras(logit, target, alpha=0.25, gamma=2.0, weight=None, reduction="mean"):
    """Clips probabilities to [1e-7, 1 - 1e-7]: only logits within 15 are asked. Its weighted mean divides by n: only weighted sums are."""
    balance = {"apply_class_balancing": False} if alpha == "none" else {"apply_class_balancing": True, "alpha": alpha}
    loss = keras.losses.BinaryFocalCrossentropy(**balance, gamma=gamma, from_logits=True, reduction=KERAS[reduction])
    return loss(tensor(target)[:, None], tensor(logit)[:, None], sample_weight=None if weight is None else tensor(weight))


rng = source()
hard = [spread(rng, 6, 1.5), [1.0, 0.0, 0.0, 1.0, 1.0, 0.0]]
soft = [spread(rng, 32, 1.5), [round(rng.random(), 3) for _ in range(32)]]
ways = [{}, {"gamma": 0.5}, {"gamma": 3.5}, {"alpha": 0.9}, {"alpha": 0.6, "gamma": 1.0}, {"gamma": 0.0}, {"alpha": 0.5, "gamma": 0.0}, {"alpha": "none"}]
weight = [0.5, 2.0, 0.0, 1.25, 3.0, 1.0]

near = [
    *((f"{kind} targets, {way}, {r}", data, {**way, "reduction": r}) for kind, data in (("hard", hard), ("soft", soft)) for way in ways for r in ("mean", "sum")),
    ("defaults", hard, {}),
    ("one element", [[0.0], [1.0]], {}),
    ("a half at logit 0", [[0.0], [0.5]], {"gamma": 1.5}),
    ("tiny logits", [[1e-300, -1e-300], [1.0, 0.0]], {}),
    ("alpha 0", hard, {"alpha": 0.0}),
    ("alpha 1", hard, {"alpha": 1.0}),
    ("wrong by 8", [[-8.0, 8.0], [1.0, 0.0]], {"gamma": 3.0}),
]
far = [
    ("wrong by 40", [[-40.0, 40.0], [1.0, 0.0]], {}),
    ("wrong by 750", [[-750.0, 750.0], [1.0, 0.0]], {"gamma": 0.5}),
    ("wrong by 1e9", [[-1e9, 1e9], [1.0, 0.0]], {"alpha": 0.4}),
    ("half right by 40", [[40.0, -40.0], [0.5, 0.5]], {}),
]
right = [
    ("right by 40", [[40.0, -40.0], [1.0, 0.0]], {}),
    ("right by 100, gamma 0.5", [[100.0, -100.0], [1.0, 0.0]], {"gamma": 0.5}),
]
weighted = [(f"weighted, {r}", hard, {"weight": weight, "gamma": 1.5, "reduction": r}) for r in REDUCTIONS]
cases = [
    *near,
    *far,
    *weighted,
    ("weighted, without alpha", hard, {"weight": weight, "alpha": "none"}),
    *((f"{kind} targets, none", data, {"alpha": 0.3, "gamma": 1.25, "reduction": "none"}) for kind, data in (("hard", hard), ("soft", soft))),
    ("infinite logit, right", [[INF, 0.0], [1.0, 1.0]], {}),
    ("NaN in the data", [[NAN, 0.0], [0.0, 1.0]], {}),
]
record(__file__, "the formula of torchvision.ops.sigmoid_focal_loss in torch", autograd(weighable(call, "weight"), ["logit"]), cases, [
    peer("optax.sigmoid_focal_loss", by_optax, near + far + right),
    peer("keras.losses.BinaryFocalCrossentropy(apply_class_balancing=True)", by_keras, near + weighted[1:2]),
])
