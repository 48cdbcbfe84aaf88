"""Boundary loss: the definition over signed distances by scipy's exact Euclidean distance transform.

It is linear in the probabilities, so the signed distances are the gradient, up to the number of pixels.
"""
import numpy as np
from run import NAN, REDUCTIONS, record, source
from scipy.ndimage import distance_transform_edt


def signed(mask):
    """As the authors have it, except that a full mask has no border."""
    inside = mask == 1
    if inside.all() or not inside.any():
        return np.zeros(mask.shape)
    return np.where(inside, 1 - distance_transform_edt(inside), distance_transform_edt(~inside))


def oracle(arguments, options):
    pixels = options.get("rowLength", 0)
    probability, target = (np.atleast_2d(np.array(x)).reshape(-1, pixels) if pixels else np.atleast_2d(np.array(x)) for x in arguments)
    width = options.get("width", target.shape[1])
    slopes = np.array([signed(row.reshape(-1, width)).ravel() / len(row) + 0 * row.sum() for row in target])
    weights = np.array(options.get("sampleWeight", [1.0] * len(slopes)))
    slopes = weights[:, None] * slopes
    values = (probability * slopes).sum(axis=1)
    scale = 1 / weights.sum() if options.get("reduction", "mean") == "mean" else 1
    expected = {"value": float(values.sum() * scale), "grad": (slopes * scale).ravel().tolist()}
    return {**expected, "elements": values.tolist()} if options.get("reduction") == "none" else expected


rng = source()
part = lambda n: [round(rng.random(), 3) for _ in range(n)]


def blob(width, height, radius):
    """A disc somewhere in the image, cut off by its rim."""
    x, y = rng.uniform(0, width), rng.uniform(0, height)
    return [float((i % width - x) ** 2 + (i // width - y) ** 2 < radius ** 2) for i in range(width * height)]


def dots(n, share):
    return [float(rng.random() < share) for _ in range(n)]


three = [[part(35) for _ in range(3)], [blob(7, 5, 2) for _ in range(3)]]
one = lambda mask: [part(len(mask)), mask]

cases = [
    *((f"three images, {r}", three, {"width": 7, "reduction": r}) for r in REDUCTIONS),
    *((f"three images of one line, {r}", three, {"reduction": r}) for r in REDUCTIONS),
    *((f"three weighted images, {r}", three, {"width": 7, "sampleWeight": [0.5, 2.0, 0.0], "reduction": r}) for r in REDUCTIONS),
    ("defaults", three, {}),
    ("three images, lines of 5", three, {"width": 5}),
    ("three images, lines of 1", three, {"width": 1}),
    ("flat images of 12", [part(36), dots(36, 0.4)], {"rowLength": 12, "width": 4}),
    ("a large disc", one(blob(24, 16, 6)), {"width": 24}),
    ("a disc in a tall image", one(blob(9, 40, 5)), {"width": 9}),
    ("one pixel of the object", one([0.0] * 50 + [1.0] + [0.0] * 49), {"width": 10}),
    ("one pixel outside", one([1.0] * 13 + [0.0] + [1.0] * 16), {"width": 6}),
    ("few dots", one(dots(150, 0.03)), {"width": 15}),
    ("many dots", one(dots(150, 0.5)), {"width": 15}),
    ("few holes", one(dots(150, 0.96)), {"width": 10}),
    ("an empty mask", one([0.0] * 12), {"width": 4}),
    ("a full mask", one([1.0] * 12), {"width": 4}),
    ("an empty mask beside another", [[part(6), part(6)], [[0.0] * 6, dots(6, 0.5)]], {"width": 3}),
    ("one pixel in all", [[0.5], [1.0]], {}),
    ("NaN in the prediction", [[[NAN, 1.0], [0.5, 1.0]], [[0.0, 1.0], [0.0, 1.0]]], {"reduction": "none"}),
    ("NaN in the target", [[[0.5, 1.0], [0.5, 1.0]], [[NAN, 1.0], [0.0, 1.0]]], {"reduction": "none"}),
]
record(__file__, "scipy.ndimage.distance_transform_edt", oracle, cases)
