"""Log-cosh loss in a thousand digits: torch has none, and in float64 the direct form has no digits left near zero."""
from mpmath import cosh, log, mp, mpf, tanh
from run import INF, NAN, REDUCTIONS, peer, record, source, spread
import jax.numpy as jnp
import keras
import optax
from numpy import array

keras.config.set_floatx("float64")  # its means are taken in float32 all the same

mp.dps = 1000  # cosh of 1e-150 differs from 1 in the 300th digit


def oracle(arguments, options):
    residuals = [mpf(a) - mpf(b) for a, b in zip(*arguments)]
    weights = [mpf(w) for w in options.get("weight", [1.0] * len(residuals))]
    scale = mpf(1) / (sum(weights) if options.get("reduction", "mean") == "mean" else 1)
    losses = [w * log(cosh(e)) for e, w in zip(residuals, weights)]
    expected = {"value": float(scale * sum(losses)), "grad": [float(scale * w * tanh(e)) for e, w in zip(residuals, weights)]}
    return {**expected, "elements": [float(v) for v in losses]} if options.get("reduction") == "none" else expected


rng = source()
few, many = [spread(rng, 5), spread(rng, 5)], [spread(rng, 64), spread(rng, 64)]
weight = [0.5, 2.0, 0.0, 1.25, 3.0]

cases = [
    *((f"five elements, {r}", few, {"reduction": r}) for r in REDUCTIONS),
    *((f"64 elements, {r}", many, {"reduction": r}) for r in REDUCTIONS),
    *((f"64 small residuals, {r}", [spread(rng, 64, 0.3), [0.0] * 64], {"reduction": r}) for r in REDUCTIONS),
    *((f"weighted, {r}", few, {"weight": weight, "reduction": r}) for r in REDUCTIONS),
    ("defaults", few, {}),
    ("all equal", [[1.0, 2.0], [1.0, 2.0]], {}),
    *((f"residual {e}", [[e], [0.0]], {}) for e in (1e-150, 1e-8, -1e-8, 1e-6, 1e-4, 0.01, 0.5, -1.0, 1.0, 1.5, 20.0, -750.0, 800.0, 1e5)),
    ("both sides of 1", [[0.9999999999, 1.0000000001], [0.0, 0.0]], {"reduction": "none"}),
    ("infinite prediction", [[-INF, 1.0], [0.0, 0.0]], {}),
    ("NaN in the data", [[NAN, 1.0], [0.0, 0.0]], {}),
]
plain = [("five elements", few, {}), ("64 elements", many, {})]

record(__file__, "mpmath, 1000 digits", oracle, cases, [
    peer("keras.losses.LogCosh", lambda p, t: keras.losses.LogCosh()(array(t), array(p)), plain, 1e-6),
    peer("optax.log_cosh, mean", lambda p, t: optax.log_cosh(jnp.array(p), jnp.array(t)).mean(), plain),
    # a column, as Keras averages over the last axis before it weights
    peer("keras.losses.LogCosh, weighted sum", lambda p, t, weight, **_: keras.losses.LogCosh(reduction="sum")(array(t)[:, None], array(p)[:, None], array(weight)), [("weighted", few, {"weight": weight, "reduction": "sum"})], 1e-6),
])
