"""Generalized Dice loss: torch has none, so the formula of the paper with weights as they stand, differentiated by torch.

Ours has the weights in units of the largest; here the smooth is, which comes to the same.
"""
import torch
from run import NAN, autograd, record, source


def call(probability, target, power=2, smooth=1e-5, rowLength=None):
    p, t = ([x.reshape(-1, rowLength) for x in (probability, target)] if rowLength else map(torch.atleast_2d, (probability, target)))
    volume = t.double().sum(dim=0)
    present = volume[volume > 0]
    smallest = present.min() if len(present) else torch.tensor(1.0)
    weight = 1 / torch.where(volume > 0, volume, smallest) ** power
    s = smooth / smallest ** power
    return 1 - (2 * (weight * (p * t).sum(dim=0)).sum() + s) / ((weight * (p + t).sum(dim=0)).sum() + s)


rng = source()
share = lambda pixels, classes: [[round(rng.random(), 3) for _ in range(classes)] for _ in range(pixels)]


def hot(pixels, classes, odds=None):
    ids = rng.choices(range(classes), odds, k=pixels)
    return [[float(k == own) for k in range(classes)] for own in ids]


three = [share(12, 3), hot(12, 3)]
rare = [share(40, 3), hot(39, 3, [30, 8, 0]) + [[0.0, 0.0, 1.0]]]
absent = [share(10, 4), hot(10, 4, [5, 0, 3, 0])]
soft = [share(7, 3), share(7, 3)]

cases = [
    ("three classes", three, {}),
    *((f"three classes, power {power}", three, {"power": power}) for power in (0.0, 0.5, 1.0, 3.0)),
    *((f"three classes, smooth {smooth}", three, {"smooth": smooth}) for smooth in (0.0, 0.5, 2.0)),
    ("a rare class", rare, {}),
    *((f"a rare class, power {power}, smooth 1", rare, {"power": power, "smooth": 1.0}) for power in (0.0, 1.0, 2.0)),
    ("two classes absent", absent, {}),
    *((f"two classes absent, power {power}, smooth 0", absent, {"power": power, "smooth": 0.0}) for power in (1.0, 2.0)),
    ("soft targets", soft, {}),
    ("soft targets, power 1.5, smooth 0.5", soft, {"power": 1.5, "smooth": 0.5}),
    ("one flat pixel", [[0.3, 0.7], [0.0, 1.0]], {}),
    ("flat pixels of 2 classes", [[0.3, 0.7, 0.4, 0.6, 0.9, 0.1], [0.0, 1.0, 1.0, 0.0, 1.0, 0.0]], {"rowLength": 2}),
    ("one class", [[[0.3], [0.9], [0.2]], [[1.0], [1.0], [0.0]]], {"smooth": 1.0}),
    ("perfect", [hot(1, 2) * 3, hot(1, 2) * 3], {"smooth": 0.0}),
    ("nothing to find", [share(3, 2), [[0.0, 0.0]] * 3], {"smooth": 1.0}),
    ("nothing on either side, smooth 0", [[[0.0, 0.0]], [[0.0, 0.0]]], {"smooth": 0.0}),
    ("NaN in the data", [[[NAN, 1.0], [0.5, 1.0]], [[0.0, 1.0], [0.0, 1.0]]], {}),
]
record(__file__, "torch autograd of the paper's formula", autograd(call, ["probability"]), cases)
