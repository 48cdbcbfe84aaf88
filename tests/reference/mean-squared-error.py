"""Mean squared error by torch.nn.functional.mse_loss."""
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
    *((f"64 elements, {r}", many, {"reduction": r}) for r in REDUCTIONS),
    *((f"weighted, {r}", few, {"weight": weight, "reduction": r}) for r in REDUCTIONS),
    *((f"64 weights, {r}", many, {"weight": [abs(w) for w in many[1]], "reduction": r}) for r in REDUCTIONS),
    ("defaults", few, {}),
    ("one element", [[1.5], [-2.25]], {}),
    ("all equal", [[1.0, 2.0], [1.0, 2.0]], {}),
    ("tiny residual", [[1e-300], [0.0]], {}),
    ("square overflows", [[1e200, -1e200], [0.0, 0.0]], {}),
    ("infinite prediction", [[-INF, 1.0], [0.0, 0.0]], {}),
    ("infinite on both sides", [[INF, 1.0], [INF, 0.0]], {}),
    ("NaN in the data", [[NAN, 1.0], [0.0, 0.0]], {}),
]
plain = [("five elements", few, {}), ("64 elements", many, {})]

record(__file__, "torch.nn.functional.mse_loss", autograd(F.mse_loss, ["prediction"]), cases, [
    peer("keras.losses.MeanSquaredError", lambda p, t: keras.losses.MeanSquaredError()(array(t), array(p)), plain, 1e-6),
    peer("optax.squared_error, mean", lambda p, t: optax.squared_error(jnp.array(p), jnp.array(t)).mean(), plain),
])
