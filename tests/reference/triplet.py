"""Triplet loss by torch.nn.functional.triplet_margin_loss with eps=0: the library adds nothing to the coordinates."""
import torch
import torch.nn.functional as F
from run import REDUCTIONS, autograd, record, source, table, weighable


def call(anchor, positive, negative, rowLength=None, reduction="mean", **options):
    rows = [x.reshape(-1, rowLength) if rowLength else torch.atleast_2d(x) for x in (anchor, positive, negative)]
    return F.triplet_margin_loss(*rows, eps=0.0, reduction=reduction, **options)


rng = source()
five = [table(rng, 5, 3, 1.0) for _ in range(3)]
wide = [table(rng, 4, 16, 1.0) for _ in range(3)]
same = [[1.0, 2.0]]

cases = [
    *((f"five triplets, {r}", five, {"reduction": r}) for r in REDUCTIONS),
    *((f"sixteen dimensions, margin 0.2, {r}", wide, {"margin": 0.2, "reduction": r}) for r in REDUCTIONS),
    *((f"order 1, {r}", five, {"p": 1.0, "reduction": r}) for r in REDUCTIONS),
    *((f"order 3.5, margin 2, {r}", five, {"p": 3.5, "margin": 2.0, "reduction": r}) for r in REDUCTIONS),
    *((f"swap, {r}", five, {"swap": True, "reduction": r}) for r in REDUCTIONS),
    *((f"swap, order 1.5, margin 3, {r}", wide, {"swap": True, "p": 1.5, "margin": 3.0, "reduction": r}) for r in REDUCTIONS),
    *((f"weighted, swap, {r}", five, {"swap": True, "sampleWeight": [0.5, 2.0, 0.0, 1.25, 3.0], "reduction": r}) for r in REDUCTIONS),
    ("defaults", wide, {}),
    ("one flat triplet", [[0.0, 0.0], [3.0, 4.0], [1.0, 0.0]], {"margin": 0.5}),
    ("flat embeddings of 2", [[0.0, 0.0, 1.0, 1.0], [3.0, 4.0, 0.5, 1.0], [1.0, 0.0, 2.0, 2.5]], {"rowLength": 2}),
    ("one dimension", [[[0.25]], [[1.5]], [[-1.0]]], {}),
    ("all the same", [same, same, same], {}),
    ("anchor is positive", [same, same, [[1.5, 2.5]]], {}),
    ("anchor is negative", [same, [[1.5, 2.5]], same], {}),
    ("exactly at the margin", [[[0.0]], [[1.0]], [[2.0]]], {}),
    ("beyond the margin", [[[0.0]], [[1.0]], [[5.0]]], {}),
    ("tie of swap", [[[0.0]], [[2.0]], [[1.0]]], {"swap": True}),
    ("a coordinate shared, order 1", [[[0.0, 1.0]], [[2.0, 1.0]], [[1.0, 1.0]]], {"p": 1.0}),
    ("a coordinate shared, order 3", [[[0.0, 1.0]], [[2.0, 1.0]], [[1.0, 1.0]]], {"p": 3.0}),
]
record(__file__, "torch.nn.functional.triplet_margin_loss(eps=0)", autograd(weighable(call), ["anchor", "positive", "negative"]), cases)
