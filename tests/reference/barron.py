"""Barron's general robust loss by its four cases, in 800 digits: in float64 it cancels near alpha 0 and near small residuals."""
from mpmath import exp, log, mp, mpf
from run import INF, NAN, REDUCTIONS, record, source, spread

mp.dps = 800


def curve(x, alpha):
    """Value and slope at x = residual / scale."""
    if alpha == 2:
        return x ** 2 / 2, x
    if alpha == 0:
        return log(x ** 2 / 2 + 1), x / (x ** 2 / 2 + 1)
    if alpha == -INF:
        return 1 - exp(-(x ** 2) / 2), x * exp(-(x ** 2) / 2)
    shape, inner = mpf(alpha), x ** 2 / (2 - mpf(alpha)) + 1
    return (2 - shape) / shape * (inner ** (shape / 2) - 1), x * inner ** (shape / 2 - 1)


def oracle(arguments, options):
    scale = mpf(options.get("scale", 1.0))
    points = [curve((mpf(a) - mpf(b)) / scale, options.get("alpha", 1.0)) for a, b in zip(*arguments)]
    weights = [mpf(w) for w in options.get("weight", [1.0] * len(points))]
    share = mpf(1) / (sum(weights) if options.get("reduction", "mean") == "mean" else 1)
    losses = [w * v for (v, _), w in zip(points, weights)]
    expected = {"value": float(share * sum(losses)), "grad": [float(share * w * g / scale) for (_, g), w in zip(points, weights)]}
    return {**expected, "elements": [float(loss) for loss in losses]} if options.get("reduction") == "none" else expected


rng = source()
few, many = [spread(rng, 5), spread(rng, 5)], [spread(rng, 64), spread(rng, 64)]
weight = [0.5, 2.0, 0.0, 1.25, 3.0]
far = [[1e-100, -1e-8, 0.1, 1.0, -3.0, 40.0, -750.0, 1e9, 1e100], [0.0] * 9]
shapes = (-INF, -1e30, -1e20, -1e10, -1e3, -10.0, -4.0, -2.0, -1.0, -1e-3, -1e-9, -1e-300, 0.0, 5e-324, 1e-19, 1e-12, 1e-3, 0.5, 1.0, 1.5, 1.999, 2 - 2 ** -51, 2 - 2 ** -52, 2.0)

cases = [
    *((f"five elements, {r}", few, {"reduction": r}) for r in REDUCTIONS),
    *((f"64 elements, alpha -1.5, scale 0.7, {r}", many, {"alpha": -1.5, "scale": 0.7, "reduction": r}) for r in REDUCTIONS),
    *((f"64 elements, alpha 1.4, scale 3, {r}", many, {"alpha": 1.4, "scale": 3.0, "reduction": r}) for r in REDUCTIONS),
    *((f"weighted, alpha 0.5, scale 2.0, {r}", few, {"alpha": 0.5, "scale": 2.0, "weight": weight, "reduction": r}) for r in REDUCTIONS),
    ("defaults", few, {}),
    ("one element", [[1.5], [-2.25]], {}),
    ("all equal", [[1.0, 2.0], [1.0, 2.0]], {"alpha": -2.0}),
    *((f"alpha {alpha}, from tiny to huge", far, {"alpha": alpha, "reduction": "none"}) for alpha in shapes),
    *((f"alpha {alpha}, both sides of where the square is all", [[0.99e8, -1.01e8], [0.0, 0.0]], {"alpha": alpha, "reduction": "none"}) for alpha in (-1.0, 0.0, 1.0)),
    ("residual 1e200", [[1e200], [0.0]], {"alpha": -0.5}),
    ("scale 1e-100", [[1e-100, -1e-99], [0.0, 0.0]], {"scale": 1e-100, "alpha": 0.5}),
    ("scale 1e100", [[1e100, -1e99], [0.0, 0.0]], {"scale": 1e100, "alpha": 0.5}),
    *((f"residual over scale overflows, alpha {alpha}", [[3.0, -5.0], [0.0, 0.0]], {"scale": 1e-310, "alpha": alpha, "reduction": "none"}) for alpha in (-2.0, -0.5, 0.0, 0.5, 2.0)),
    ("NaN in the data", [[NAN, 1.0], [0.0, 0.0]], {}),
]
record(__file__, "mpmath, 800 digits", oracle, cases)
