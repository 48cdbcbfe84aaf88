"""Root mean squared error in fifty digits: in float64 the squares leave the number range where the root does not."""
from mpmath import mp, mpf, sqrt
from run import INF, NAN, peer, record, source, spread, tensor
import torch
from sklearn.metrics import root_mean_squared_error
from torch.nn.functional import mse_loss

mp.dps = 50


def oracle(arguments, options):
    residuals = [mpf(a) - mpf(b) for a, b in zip(*arguments)]
    value = sqrt(sum(e * e for e in residuals) / len(residuals))
    return {"value": float(value), "grad": [float(e / (len(residuals) * value)) if value != 0 else 0.0 for e in residuals]}


rng = source()
sizes = {"one": 1, "two": 2, "five": 5, "64": 64, "1000": 1000}
usual = [
    ("defaults", [spread(rng, 5), spread(rng, 5)], {}),
    *((f"{name} elements", [spread(rng, n), spread(rng, n)], {}) for name, n in sizes.items()),
    *((f"five elements, residuals near {size}", [spread(rng, 5, size), [0.0] * 5], {}) for size in (0.05, 1.0, 40.0, 750.0, 1e9)),
    ("one residual among zeros", [[0.0, 0.0, -3.0, 0.0], [0.0] * 4], {}),
]
ends = [
    *((f"residuals near {size}", [[3.0 * size, -4.0 * size, size], [0.0] * 3], {}) for size in (1e-310, 1e-300, 1e-200, 1e-140, 1e-100, 1e100, 1e154, 1e200, 1e307)),
    *((f"one residual of {size} among large ones", [[size, 1.0], [0.0] * 2], {}) for size in (1e-200, 1e200)),
    ("all zero", [[1.0, 2.0], [1.0, 2.0]], {}),
    ("infinite prediction", [[INF, 1.0], [0.0, 0.0]], {}),
    ("NaN in the data", [[NAN, 1.0], [0.0, 0.0]], {}),
]

record(__file__, "mpmath, 50 digits", oracle, usual + ends, peers=[
    peer("sklearn.metrics.root_mean_squared_error", lambda prediction, target: root_mean_squared_error(target, prediction), usual),
    peer("torch.sqrt(torch.nn.functional.mse_loss)", lambda prediction, target: torch.sqrt(mse_loss(tensor(prediction), tensor(target))), usual),
])
