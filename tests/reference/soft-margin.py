"""Soft margin loss by torch.nn.functional.soft_margin_loss; its weighted mean divides by the sum of the weights.

Logits so far on the wrong side that torch overflows are declared on the card.
"""
import torch.nn.functional as F
from run import INF, NAN, REDUCTIONS, autograd, peer, record, source, spread, weighable
import jax.numpy as jnp
import keras
import optax
from numpy import array
from sklearn.metrics import log_loss

keras.config.set_floatx("float64")  # its means are taken in float32 all the same

rng = source()
signs = lambda n: [rng.choice([-1.0, 1.0]) for _ in range(n)]
few, many = [spread(rng, 6, 1.5), [1.0, -1.0, -1.0, 1.0, 1.0, -1.0]], [spread(rng, 64, 2.0), signs(64)]
weight = [0.5, 2.0, 0.0, 1.25, 3.0, 1.0]

cases = [
    ("defaults", few, {}),
    *((f"six logits, {r}", few, {"reduction": r}) for r in REDUCTIONS),
    *((f"64 logits, {r}", many, {"reduction": r}) for r in REDUCTIONS),
    *((f"weighted, {r}", few, {"weight": weight, "reduction": r}) for r in REDUCTIONS),
    *((f"64 weights, {r}", many, {"weight": [abs(w) for w in many[0]], "reduction": r}) for r in REDUCTIONS),
    ("one element", [[0.25], [1.0]], {}),
    ("one element, negative", [[0.25], [-1.0]], {}),
    ("logits of 0", [[0.0, 0.0], [1.0, -1.0]], {}),
    ("tiny logits", [[1e-300, -1e-300], [1.0, -1.0]], {}),
    ("40, wrong", [[-40.0, 40.0], [1.0, -1.0]], {}),
    ("40, right", [[40.0, -40.0], [1.0, -1.0]], {"reduction": "none"}),
    ("700, wrong", [[-700.0, 700.0], [1.0, -1.0]], {}),
    ("700, right", [[700.0, -700.0], [1.0, -1.0]], {"reduction": "none"}),
    ("1e9, right", [[1e9, -1e9], [1.0, -1.0]], {}),
    ("infinite, right", [[INF, -INF, 0.5], [1.0, -1.0, 1.0]], {}),
    ("NaN logit", [[NAN, 0.5], [1.0, 1.0]], {}),
]
plain = [("six logits", few, {}), ("64 logits", many, {})]
both = lambda target: (array(target) + 1) / 2
record(__file__, "torch.nn.functional.soft_margin_loss", autograd(weighable(F.soft_margin_loss, "weight"), ["logit"]), cases, [
    peer("keras.losses.BinaryCrossentropy(from_logits=True)", lambda z, y: keras.losses.BinaryCrossentropy(from_logits=True)(both(y), array(z)), plain, 1e-6),
    peer("optax.sigmoid_binary_cross_entropy, mean", lambda z, y: optax.sigmoid_binary_cross_entropy(jnp.array(z), jnp.array(both(y))).mean(), plain),
    peer("sklearn.metrics.log_loss", lambda z, y: log_loss(y, 1 / (1 + jnp.exp(-jnp.array(z)))), plain),
])
