"""Huber loss by torch.nn.functional.huber_loss."""
import torch.nn.functional as F
from run import INF, NAN, REDUCTIONS, autograd, peer, record, source, spread
import jax.numpy as jnp
import keras
import optax
from numpy import array

keras.config.set_floatx("float64")  # its means are taken in float32 all the same

rng = source()
few, many = [spread(rng, 5), spread(rng, 5)], [spread(rng, 64), spread(rng, 64)]
weight = [0.5, 2.0, 0.0, 1.25, 3.0]

cases = [
    *((f"five elements, {r}", few, {"reduction": r}) for r in REDUCTIONS),
    *((f"64 elements, delta 0.3, {r}", many, {"delta": 0.3, "reduction": r}) for r in REDUCTIONS),
    *((f"64 elements, delta 2.5, {r}", many, {"delta": 2.5, "reduction": r}) for r in REDUCTIONS),
    *((f"weighted, delta 2, {r}", few, {"delta": 2.0, "weight": weight, "reduction": r}) for r in REDUCTIONS),
    ("defaults", few, {}),
    ("one element", [[1.5], [-2.25]], {}),
    ("at both joints", [[2.0, -2.0], [0.0, 0.0]], {"delta": 2.0}),
    ("just inside and outside", [[1.999999, -2.000001], [0.0, 0.0]], {"delta": 2.0}),
    ("all equal", [[1.0, 2.0], [1.0, 2.0]], {}),
    ("tiny residual", [[1e-300], [0.0]], {}),
    ("large residuals", [[1e200, -1e200], [0.0, 0.0]], {"delta": 1.5}),
    ("delta larger than all", few, {"delta": 1e6}),
    ("delta smaller than all", few, {"delta": 1e-6}),
    ("infinite prediction", [[-INF, 1.0], [0.0, 0.0]], {}),
    ("infinite on both sides", [[INF, 1.0], [INF, 0.0]], {}),
    ("NaN in the data", [[NAN, 1.0], [0.0, 0.0]], {}),
    ("all weights 0", [[1.0, 2.0], [0.0, 0.0]], {"weight": [0.0, 0.0]}),
]
plain = [("five elements", few, {}), ("64 elements", many, {}), *((f"64 elements, delta {d}", many, {"delta": d}) for d in (0.3, 2.5))]

record(__file__, "torch.nn.functional.huber_loss", autograd(F.huber_loss, ["prediction"]), cases, [
    peer("keras.losses.Huber", lambda p, t, delta=1.0: keras.losses.Huber(delta=delta)(array(t), array(p)), plain, 1e-6),
    peer("optax.huber_loss, mean", lambda p, t, delta=1.0: optax.huber_loss(jnp.array(p), jnp.array(t), delta=delta).mean(), plain),
])
