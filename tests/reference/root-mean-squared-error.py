"""Root mean squared error in fifty digits: in float64 the squares leave the number range where the root does not."""
from mpmath import mp, mpf, sqrt
from run import INF, NAN, peer, record, source, spread, tensor
import torch
from sklearn.metrics import root_mean_squared_error
from torch.nn.functional import mse_loss

mp.dps = 50


def oracle(arguments, options):
    residuals = [mpf(a) - mpf(b) for a, b in zip(*arguments)]
    weights = [mpf(w) for w in options.get("weight", [1.0] * len(residuals))]
    value = sqrt(sum(w * e * e for e, w in zip(residuals, weights)) / sum(weights))
    return {"value": float(value), "grad": [float(w * e / (sum(weights) * value)) if value != 0 else 0.0 for e, w in zip(residuals, weights)]}


rng = source()
weight = [0.5, 2.0, 0.0, 1.25, 3.0]
sizes = {"one": 1, "two": 2, "five": 5, "64": 64, "1000": 1000}
usual = [
    ("defaults", [spread(rng, 5), spread(rng, 5)], {}),
    *((f"{name} elements", [spread(rng, n), spread(rng, n)], {}) for name, n in sizes.items()),
    *((f"five elements, residuals near {size}", [spread(rng, 5, size), [0.0] * 5], {}) for size in (0.05, 1.0, 40.0, 750.0, 1e9)),
    ("one residual among zeros", [[0.0, 0.0, -3.0, 0.0], [0.0] * 4], {}),
]
weighted = [
    ("weighted", [spread(rng, 5), spread(rng, 5)], {"weight": weight}),
    ("64 weights", [spread(rng, 64), spread(rng, 64)], {"weight": [abs(w) for w in spread(rng, 64)]}),
]
ends = [
    ("weighted, residuals of 1e200, the largest of weight 0", [[3e200, 4e200, 1e300], [0.0] * 3], {"weight": [0.5, 2.0, 0.0]}),
    ("weighted, all zero", [[1.0, 2.0], [1.0, 5.0]], {"weight": [0.5, 0.0]}),
    *((f"residuals near {size}", [[3.0 * size, -4.0 * size, size], [0.0] * 3], {}) for size in (1e-310, 1e-300, 1e-200, 1e-140, 1e-100, 1e100, 1e154, 1e200, 1e307)),
    *((f"one residual of {size} among large ones", [[size, 1.0], [0.0] * 2], {}) for size in (1e-200, 1e200)),
    ("all zero", [[1.0, 2.0], [1.0, 2.0]], {}),
    ("infinite prediction", [[INF, 1.0], [0.0, 0.0]], {}),
    ("NaN in the data", [[NAN, 1.0], [0.0, 0.0]], {}),
]

record(__file__, "mpmath, 50 digits", oracle, usual + weighted + ends, peers=[
    peer("sklearn.metrics.root_mean_squared_error", lambda prediction, target, weight=None: root_mean_squared_error(target, prediction, sample_weight=weight), usual + weighted),
    peer("torch.sqrt(torch.nn.functional.mse_loss)", lambda prediction, target: torch.sqrt(mse_loss(tensor(prediction), tensor(target))), usual),
])
