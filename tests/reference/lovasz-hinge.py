"""Lovász hinge: torch has none, so brute force over the definition of the extension, in exact fractions.

The value is the integral of the Jaccard loss of the pixels whose error is above a threshold, over all thresholds above
0. The slope of a pixel is what it adds to the Jaccard loss when it goes wrong after those with larger errors; where
errors tie, the mean over every order.
"""
from fractions import Fraction
from itertools import groupby, permutations
from math import isnan
from run import INF, NAN, REDUCTIONS, record, source, spread


def jaccard(wrong, target):
    """The Jaccard loss of a mask in which these pixels are wrong."""
    predicted = {i for i, t in enumerate(target) if (t == 1) != (i in wrong)}
    true = {i for i, t in enumerate(target) if t == 1}
    return 1 - Fraction(len(predicted & true), len(predicted | true)) if predicted | true else Fraction(0)


def one_image(logits, target):
    errors = [max(0.0, 1 - (z if t == 1 else -z)) for z, t in zip(logits, target)]
    if any(isnan(z) for z in logits):
        return NAN, [NAN] * len(logits)
    value, thresholds = 0.0, sorted({*errors, 0.0})
    for low, high in zip(thresholds, thresholds[1:]):
        value += (high - low) * float(jaccard({i for i, e in enumerate(errors) if e > low}, target))
    slopes, wrong = [Fraction(0)] * len(logits), set()
    falling = sorted((i for i, e in enumerate(errors) if e > 0), key=lambda i: -errors[i])
    for _, tied in groupby(falling, key=lambda i: errors[i]):
        orders = list(permutations(list(tied)))
        for order in orders:
            for place, i in enumerate(order):
                before = wrong | set(order[:place])
                slopes[i] += (jaccard(before | {i}, target) - jaccard(before, target)) / len(orders)
        wrong |= set(orders[0])
    return value, [float(-slope if t == 1 else slope) for slope, t in zip(slopes, target)]


def oracle(arguments, options):
    pixels = options.get("rowLength", None)
    split = lambda x: x if isinstance(x[0], list) else [x[i:i + (pixels or len(x))] for i in range(0, len(x), pixels or len(x))]
    images = [one_image(*image) for image in zip(*map(split, arguments))]
    weights = options.get("sampleWeight", [1.0] * len(images))
    scale = 1 / sum(weights) if options.get("reduction", "mean") == "mean" else 1
    values = [weight * value for weight, (value, _) in zip(weights, images)]
    grad = [weight * slope * scale for weight, (_, slopes) in zip(weights, images) for slope in slopes]
    expected = {"value": sum(values) * scale, "grad": grad}
    return {**expected, "elements": values} if options.get("reduction") == "none" else expected


rng = source()
mask = lambda n: [float(rng.randrange(2)) for _ in range(n)]
three = [[spread(rng, 8, 1.5) for _ in range(3)], [mask(8) for _ in range(3)]]
coarse = [[[float(rng.randrange(-2, 3)) / 2 for _ in range(7)] for _ in range(4)], [mask(7) for _ in range(4)]]
large = [spread(rng, 60, 2.0), mask(60)]
small_object = [spread(rng, 40, 2.0), [1.0] * 2 + [0.0] * 38]

cases = [
    *((f"three images, {r}", three, {"reduction": r}) for r in REDUCTIONS),
    *((f"ties between object and background, {r}", coarse, {"reduction": r}) for r in REDUCTIONS),
    *((f"three weighted images, {r}", three, {"sampleWeight": [0.5, 2.0, 0.0], "reduction": r}) for r in REDUCTIONS),
    ("defaults", three, {}),
    ("one flat image", large, {}),
    ("a small object", small_object, {}),
    ("flat images of 4", [spread(rng, 12), mask(12)], {"rowLength": 4}),
    ("one pixel of the object", [[-0.25], [1.0]], {}),
    ("one pixel of background", [[0.25], [0.0]], {}),
    ("all logits 0", [[0.0] * 6, [1.0, 0.0, 0.0, 1.0, 0.0, 0.0]], {}),
    ("all logits 0, object everywhere", [[0.0] * 5, [1.0] * 5], {}),
    ("all logits 0, nothing to find", [[0.0] * 5, [0.0] * 5], {}),
    ("nothing to find", [[0.5, -0.25, -3.0, 0.25], [0.0] * 4], {}),
    ("the largest error twice, nothing to find", [[0.5, -0.25, 0.5], [0.0] * 3], {}),
    ("object everywhere", [[0.5, -0.25, 3.0], [1.0] * 3], {}),
    ("all beyond the margin", [[2.0, -1.5, 1.0], [1.0, 0.0, 1.0]], {}),
    ("exactly at the margin", [[1.0, -1.0, 0.5], [1.0, 0.0, 0.0]], {}),
    ("far out", [[750.0, -1e9, 1e-300, 40.0], [0.0, 1.0, 1.0, 0.0]], {}),
    ("NaN in the data", [[[NAN, 1.0], [0.5, 1.0]], [[0.0, 1.0], [0.0, 1.0]]], {"reduction": "none"}),
    ("infinite logits", [[[INF, 1.0, 0.0], [-INF, 0.25, 0.0]], [[1.0, 0.0, 1.0], [0.0, 1.0, 1.0]]], {}),
]
record(__file__, "brute force over the definition of the Lovász extension", oracle, cases)
