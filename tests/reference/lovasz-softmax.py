"""Lovász-softmax: torch has none, so brute force over the definition of the extension, in exact fractions.

The value of a class is the integral of the Jaccard loss of the pixels whose error is above a threshold, over all
thresholds. The slope of a pixel is what it adds to the Jaccard loss when it goes wrong after those with larger errors;
where errors tie, the mean over every order.
"""
from fractions import Fraction
from itertools import groupby, permutations
from math import isnan
from run import NAN, record, source


def jaccard(wrong, target):
    """The Jaccard loss of a mask in which these pixels are wrong."""
    predicted = {i for i, t in enumerate(target) if t != (i in wrong)}
    true = {i for i, t in enumerate(target) if t}
    return 1 - Fraction(len(predicted & true), len(predicted | true)) if predicted | true else Fraction(0)


def one_class(probabilities, target):
    errors = [1 - p if t else p for p, t in zip(probabilities, target)]
    if any(isnan(p) for p in probabilities):
        return NAN, [NAN] * len(errors)
    value, thresholds = 0.0, sorted({*errors, 0.0})
    for low, high in zip(thresholds, thresholds[1:]):
        value += (high - low) * float(jaccard({i for i, e in enumerate(errors) if e > low}, target))
    slopes, wrong = [Fraction(0)] * len(errors), set()
    falling = sorted((i for i, e in enumerate(errors) if e > 0), key=lambda i: -errors[i])
    for _, tied in groupby(falling, key=lambda i: errors[i]):
        orders = list(permutations(list(tied)))
        for order in orders:
            for place, i in enumerate(order):
                before = wrong | set(order[:place])
                slopes[i] += (jaccard(before | {i}, target) - jaccard(before, target)) / len(orders)
        wrong |= set(orders[0])
    return value, [float(-slope if t else slope) for slope, t in zip(slopes, target)]


def oracle(arguments, options):
    probability, target = arguments
    classes = options.get("rowLength", len(probability))
    rows = probability if isinstance(probability[0], list) else [probability[i:i + classes] for i in range(0, len(probability), classes)]
    kept = [i for i, t in enumerate(target) if t != options.get("ignoreIndex", -100)]
    counted = [c for c in range(len(rows[0])) if options.get("absent") or any(target[i] == c for i in kept)]
    value, grad = 0.0, [[0.0] * len(rows[0]) for _ in rows]
    for c in counted:
        own, slopes = one_class([rows[i][c] for i in kept], [target[i] == c for i in kept])
        value += own / len(counted)
        for i, slope in zip(kept, slopes):
            grad[i][c] = slope / len(counted)
    return {"value": value if counted else NAN, "grad": sum(grad, [])}


rng = source()


def shares(pixels, classes, step=None):
    rows = [[rng.random() for _ in range(classes)] for _ in range(pixels)]
    rows = [[p / sum(row) for p in row] for row in rows]
    return [[round(p * step) / step if step else round(p, 4) for p in row] for row in rows]


ids = lambda pixels, classes: [rng.randrange(classes) for _ in range(pixels)]
three = [shares(20, 3), ids(20, 3)]
coarse = [shares(9, 3, 4), ids(9, 3)]
missing = [shares(12, 4), [rng.choice([0, 2]) for _ in range(12)]]
void = [shares(10, 3), [0, 255, 1, 1, 255, 2, 0, 0, 255, 1]]

cases = [
    ("three classes", three, {}),
    ("three classes, absent", three, {"absent": True}),
    ("many pixels", [shares(80, 5), ids(80, 5)], {}),
    ("ties between classes", coarse, {}),
    ("ties between classes, absent", coarse, {"absent": True}),
    ("two of four classes", missing, {}),
    ("two of four classes, absent", missing, {"absent": True}),
    ("ignored pixels", void, {"ignoreIndex": 255}),
    ("ignored pixels, absent", void, {"ignoreIndex": 255, "absent": True}),
    ("a class ignored", three, {"ignoreIndex": 1}),
    ("a class ignored, absent", three, {"ignoreIndex": 1, "absent": True}),
    ("all ignored", [shares(3, 2), [-100] * 3], {}),
    ("all ignored, absent", [shares(3, 2), [-100] * 3], {"absent": True}),
    ("one flat pixel", [[0.2, 0.5, 0.3], [1]], {}),
    ("one flat pixel, absent", [[0.2, 0.5, 0.3], [1]], {"absent": True}),
    ("flat pixels of 2 classes", [[0.3, 0.7, 0.4, 0.6, 0.9, 0.1], [1, 0, 0]], {"rowLength": 2}),
    ("one class", [[[0.25], [1.0], [0.5]], [0, 0, 0]], {}),
    ("all right", [[[1.0, 0.0], [0.0, 1.0], [1.0, 0.0]], [0, 1, 0]], {}),
    ("all wrong", [[[0.0, 1.0], [1.0, 0.0], [0.0, 1.0]], [0, 1, 0]], {}),
    ("all shares equal", [[[0.25] * 4] * 6, [0, 0, 1, 2, 3, 3]], {}),
    ("probabilities that do not sum to 1", [[[0.9, 0.8], [0.1, 0.3], [0.5, 0.5]], [0, 1, 1]], {}),
    ("NaN in the data", [[[NAN, 1.0], [0.5, 0.5]], [0, 1]], {}),
    ("NaN in an ignored pixel", [[[NAN, 1.0], [0.5, 0.5]], [7, 1]], {"ignoreIndex": 7}),
]
record(__file__, "brute force over the definition of the Lovász extension", oracle, cases)
