"""Mean absolute percentage error: torch has none, so its definition, differentiated by torch.

No NaN among the predictions: torch gives |x| slope 0 there, the library NaN. The card declares it.
"""
from run import INF, NAN, REDUCTIONS, autograd, peer, record, source, spread, weighable
import keras
import numpy as np
from sklearn.metrics import mean_absolute_percentage_error


def call(prediction, target, eps=1e-7, reduction="mean"):
    losses = 100 * ((prediction - target).abs() / target.abs().clamp(min=eps))
    return {"mean": losses.mean, "sum": losses.sum, "none": losses.clone}[reduction]()


rng = source()
few, many = [spread(rng, 5), spread(rng, 5)], [spread(rng, 64), spread(rng, 64)]
weight = [0.5, 2.0, 0.0, 1.25, 3.0]

cases = [
    ("defaults", few, {}),
    *((f"five elements, {r}", few, {"reduction": r}) for r in REDUCTIONS),
    *((f"64 elements, {r}", many, {"reduction": r}) for r in REDUCTIONS),
    ("one element", [[1.5], [-2.25]], {}),
    ("the corner", [[1.0, 2.0], [1.0, 2.0]], {}),
    *((f"64 elements, eps 1, {r}", many, {"eps": 1.0, "reduction": r}) for r in REDUCTIONS),
    *((f"64 elements, eps 1e-3, {r}", many, {"eps": 1e-3, "reduction": r}) for r in REDUCTIONS),
    *((f"weighted, eps 0.5, {r}", few, {"eps": 0.5, "weight": weight, "reduction": r}) for r in REDUCTIONS),
    ("targets around eps", [[0.0, 0.0, 0.0, 0.0], [0.9e-7, -1.1e-7, 1e-7, -1e-7]], {"reduction": "none"}),
    ("target 0", [[1.0, -2.0, 0.0], [0.0, 0.0, 0.0]], {"reduction": "none"}),
    ("predictions of both signs", [[40.0, -40.0, 750.0, -750.0], [1.0, 1.0, -1.0, -1.0]], {"reduction": "none"}),
    ("tiny residual", [[1 + 2 ** -52, 1e-300], [1.0, 0.0]], {"reduction": "none"}),
    ("large", [[1e307, 1e9], [1e3, -1e9]], {"reduction": "none"}),
    ("infinite prediction", [[-INF, 1.0], [2.0, 2.0]], {}),
    ("infinite target", [[1.0, 1.0], [INF, 2.0]], {}),
    ("NaN target", [[1.0, 1.0], [NAN, 2.0]], {}),
]
means = [case for case in cases[:9] if case[2].get("reduction", "mean") == "mean"]
weights = [("weighted", few, {"weight": weight})]
zero = [("target 0", [[1.0, -2.0, 0.0], [0.0, 0.0, 0.0]], {})]
record(__file__, "torch autograd of the definition", autograd(weighable(call, "weight"), ["prediction"]), cases, peers=[
    # Keras takes means in float32
    peer("keras.losses.mean_absolute_percentage_error", lambda prediction, target, **_: keras.losses.mean_absolute_percentage_error(np.array(target), np.array(prediction)), means + zero, 1e-6),
    peer("100 * sklearn.metrics.mean_absolute_percentage_error", lambda prediction, target, weight=None, **_: 100 * mean_absolute_percentage_error(target, prediction, sample_weight=weight), means + weights),
    # a column, as Keras averages over the last axis before it weights
    peer("keras.losses.MeanAbsolutePercentageError, weighted sum", lambda p, t, weight, **_: keras.losses.MeanAbsolutePercentageError(reduction="sum")(np.array(t)[:, None], np.array(p)[:, None], np.array(weight)), [("weighted", few, {"weight": weight, "reduction": "sum"})], 1e-6),
])
