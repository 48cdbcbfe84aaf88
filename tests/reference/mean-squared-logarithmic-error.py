"""Mean squared logarithmic error in 650 digits: in float64 the difference of two logarithms cancels."""
from mpmath import log, mp, mpf
from run import INF, NAN, REDUCTIONS, peer, record, source, spread
import keras
import numpy as np
from sklearn.metrics import mean_squared_log_error

mp.dps = 650  # 1 + 1e-300 differs from 1 in the 300th digit, and is squared


def oracle(arguments, options):
    pairs = [(mpf(a), log(1 + mpf(a)) - log(1 + mpf(b))) for a, b in zip(*arguments)]
    weights = [mpf(w) for w in options.get("weight", [1.0] * len(pairs))]
    scale = mpf(1) / (sum(weights) if options.get("reduction", "mean") == "mean" else 1)
    losses = [w * d * d for (_, d), w in zip(pairs, weights)]
    expected = {"value": float(scale * sum(losses)), "grad": [float(scale * w * 2 * d / (1 + a)) for (a, d), w in zip(pairs, weights)]}
    return {**expected, "elements": [float(loss) for loss in losses]} if options.get("reduction") == "none" else expected


rng = source()
amounts = lambda n, scale: [abs(x) for x in spread(rng, n, scale)]
few, many, wide = ([amounts(n, scale), amounts(n, scale)] for n, scale in ((5, 3.0), (64, 3.0), (64, 1e5)))
weight = [0.5, 2.0, 0.0, 1.25, 3.0]

usual = [
    ("defaults", few, {}),
    *((f"five elements, {r}", few, {"reduction": r}) for r in REDUCTIONS),
    *((f"64 elements, {r}", many, {"reduction": r}) for r in REDUCTIONS),
    *((f"64 elements of all magnitudes, {r}", wide, {"reduction": r}) for r in REDUCTIONS),
    *((f"weighted, {r}", few, {"weight": weight, "reduction": r}) for r in REDUCTIONS),
    ("one element", [[1.5], [0.25]], {}),
]
ends = [
    ("all equal", [[1.0, 2.0], [1.0, 2.0]], {}),
    ("all zero", [[0.0, 0.0], [0.0, 0.0]], {}),
    ("prediction 0", [[0.0, 0.0, 0.0], [1e-9, 1.0, 1e9]], {"reduction": "none"}),
    ("target 0", [[1e-9, 1.0, 1e9], [0.0, 0.0, 0.0]], {"reduction": "none"}),
    *((f"{big} and close to it", [[big * (1 + 2 ** -40), big], [big, big * (1 + 2 ** -40)]], {"reduction": "none"}) for big in (1.0, 40.0, 1e9, 1e300)),
    ("tiny", [[1e-300, 0.0, 2e-150], [0.0, 1e-300, 1e-150]], {"reduction": "none"}),
    ("huge against 0", [[1e300, 0.0], [0.0, 1e300]], {"reduction": "none"}),
    ("infinite target", [[0.0, 1.0], [INF, 0.0]], {}),
    ("infinite prediction", [[INF, 1.0], [0.0, 0.0]], {}),
    ("NaN in the data", [[NAN, 1.0], [0.0, 0.0]], {}),
]
means = [case for case in usual if case[2].get("reduction", "mean") == "mean"]
record(__file__, "mpmath, 650 digits", oracle, usual + ends, peers=[
    peer("sklearn.metrics.mean_squared_log_error", lambda prediction, target, weight=None, **_: mean_squared_log_error(target, prediction, sample_weight=weight), means),
    # Keras takes means in float32
    peer("keras.losses.mean_squared_logarithmic_error", lambda prediction, target, **_: keras.losses.mean_squared_logarithmic_error(np.array(target), np.array(prediction)), [case for case in means if "weight" not in case[2]], 1e-6),
    # a column, as Keras averages over the last axis before it weights
    peer("keras.losses.MeanSquaredLogarithmicError, weighted sum", lambda p, t, weight, **_: keras.losses.MeanSquaredLogarithmicError(reduction="sum")(np.array(t)[:, None], np.array(p)[:, None], np.array(weight)), [("weighted", few, {"weight": weight, "reduction": "sum"})], 1e-6),
])
