"""Pseudo-Huber loss in 800 digits: torch has none, and in float64 its formula has no digits left near zero."""
from mpmath import mp, mpf, sqrt
from run import INF, NAN, REDUCTIONS, peer, record, source, spread
import numpy as np
from scipy.special import pseudo_huber

mp.dps = 800  # 1 + x² differs from 1 in the 700th digit where x is 1e-350


def oracle(arguments, options):
    delta = mpf(options.get("delta", 1.0))
    residuals = [mpf(a) - mpf(b) for a, b in zip(*arguments)]
    weights = [mpf(w) for w in options.get("weight", [1.0] * len(residuals))]
    scale = mpf(1) / (sum(weights) if options.get("reduction", "mean") == "mean" else 1)
    roots = [sqrt(1 + (e / delta) ** 2) for e in residuals]
    losses = [w * delta ** 2 * (root - 1) for root, w in zip(roots, weights)]
    slopes = [e / root if abs(e) != INF else delta * (1 if e > 0 else -1) for e, root in zip(residuals, roots)]
    expected = {"value": float(scale * sum(losses)), "grad": [float(scale * w * g) for g, w in zip(slopes, weights)]}
    return {**expected, "elements": [float(v) for v in losses]} if options.get("reduction") == "none" else expected


rng = source()
few, many = [spread(rng, 5), spread(rng, 5)], [spread(rng, 64), spread(rng, 64)]
weight = [0.5, 2.0, 0.0, 1.25, 3.0]

usual = [
    *((f"five elements, {r}", few, {"reduction": r}) for r in REDUCTIONS),
    *((f"64 elements, delta 0.3, {r}", many, {"delta": 0.3, "reduction": r}) for r in REDUCTIONS),
    *((f"64 elements, delta 2.5, {r}", many, {"delta": 2.5, "reduction": r}) for r in REDUCTIONS),
    ("defaults", few, {}),
    ("one element", [[1.5], [-2.25]], {}),
]
ends = [
    *((f"weighted, delta 2.0, {r}", few, {"delta": 2.0, "weight": weight, "reduction": r}) for r in REDUCTIONS),
    ("all equal", [[1.0, 2.0], [1.0, 2.0]], {}),
    *((f"residual {e}", [[e], [0.0]], {}) for e in (1e-150, -1e-150, 1e-8, -1e-4, 0.01, 1.0, -40.0, 750.0, 1e9, -1e200)),
    ("both sides of delta", [[1.9999999999, -2.0000000001], [0.0, 0.0]], {"delta": 2.0, "reduction": "none"}),
    ("delta larger than all", few, {"delta": 1e6}),
    ("delta smaller than all", few, {"delta": 1e-6}),
    ("residual 1e150, delta 1e200", [[1e150], [0.0]], {"delta": 1e200}),
    ("residual 1e-100, delta 1e250", [[1e-100], [0.0]], {"delta": 1e250}),
    ("residual 1e10, delta 1e-300", [[1e10], [0.0]], {"delta": 1e-300}),
    ("residual 1e200, delta 1e100", [[-1e200], [0.0]], {"delta": 1e100}),
    ("infinite prediction", [[-INF, 1.0], [0.0, 0.0]], {"delta": 2.0}),
    ("NaN in the data", [[NAN, 1.0], [0.0, 0.0]], {}),
]


def scipy_call(prediction, target, delta=1.0, reduction="mean"):
    losses = pseudo_huber(delta, np.array(prediction) - np.array(target))
    return losses.mean() if reduction == "mean" else losses.sum()


record(__file__, "mpmath, 800 digits", oracle, usual + ends, peers=[peer("scipy.special.pseudo_huber", scipy_call, usual)])
