"""Multi-label margin loss by torch.nn.functional.multilabel_margin_loss; pair by pair in exact fractions, as a second opinion.

Rows with NaN or infinities on both sides, where torch skips what is not a number, are declared on the card.
"""
from fractions import Fraction
import torch
import torch.nn.functional as F
from run import INF, REDUCTIONS, autograd, peer, record, source, spread, table


def call(score, target, rowLength=None, reduction="mean"):
    rows = lambda x: x.reshape(-1, rowLength) if rowLength else torch.atleast_2d(x)
    return F.multilabel_margin_loss(rows(score), rows(target), reduction=reduction)


def by_pairs(score, target):
    total = Fraction(0)
    for row, ids in zip(score, target):
        own = ids[: ids.index(-1)] if -1 in ids else ids
        others = [row[i] for i in range(len(row)) if i not in own]
        total += sum(max(0, 1 - Fraction(row[j]) + Fraction(other)) for j in own for other in others) / len(row)
    return total / len(score)


def targets(rows, classes):
    """Some of the classes of each row, then -1."""
    drawn = [rng.sample(range(classes), rng.randrange(classes + 1)) for _ in range(rows)]
    return [ids + [-1] * (classes - len(ids)) for ids in drawn]


rng = source()
three = [table(rng, 6, 3), targets(6, 3)]
ten = [table(rng, 8, 10), targets(8, 10)]
close = [[[1.1, 0.1 + 1e-12, 5.0], [-0.7, -1.7 + 1e-12, -9.0], [3.3, 2.3 + 1e-12, 1.0]], [[0, 2, -1], [0, -1, -1], [0, -1, -1]]]

cases = [
    ("defaults", ten, {}),
    *((f"three classes, {r}", three, {"reduction": r}) for r in REDUCTIONS),
    *((f"ten classes, {r}", ten, {"reduction": r}) for r in REDUCTIONS),
    *((f"one class a row, {r}", [three[0], [[place % 3, -1, -1] for place in range(6)]], {"reduction": r}) for r in REDUCTIONS),
    ("one flat row", [[0.1, 0.2, 0.4, 0.8], [3, 0, -1, 1]], {}),
    ("flat rows of 2", [[0.5, -0.5, 2.0, 1.5, -1.0, 0.25], [1, -1, 0, -1, 0, 1]], {"rowLength": 2}),
    ("one class in all", [[[7.0], [-3.0]], [[0], [-1]]], {}),
    ("no class", [[spread(rng, 4)], [[-1, -1, -1, -1]]], {}),
    ("every class", [[spread(rng, 4)], [[2, 0, 3, 1]]], {}),
    ("ids after -1", [[spread(rng, 4)], [[2, -1, 3, 0]]], {}),
    ("equal scores", [[[3.0, 3.0, 3.0]], [[1, 2, -1]]], {}),
    ("exactly at the margin", [[[2.0, 1.0, 0.0]], [[0, -1, -1]]], {}),
    ("beyond the margin", [[[9.0, 1.0, 0.0, 8.0]], [[0, 3, -1, -1]]], {}),
    ("1000, wrong", [[[-1000.0, 1000.0, 0.0]], [[0, 2, -1]]], {}),
    ("1000, right", [[[1000.0, -1000.0, 0.0]], [[0, 2, -1]]], {}),
    ("1e300, wrong", [[[-1e300, 1e300]], [[0, -1]]], {}),
    ("tiny scores", [[[1e-300, -1e-300]], [[0, -1]]], {}),
    ("score of a target class minus infinity", [[[-INF, 1.0, 0.0]], [[0, 2, -1]]], {}),
    ("score of a target class infinite", [[[INF, 1.0, 0.5]], [[0, 2, -1]]], {}),
    ("another score infinite", [[[0.0, INF, 0.5]], [[0, -1, -1]]], {}),
    ("another score minus infinity", [[[0.0, -INF, 0.5]], [[0, -1, -1]]], {}),
]
record(__file__, "torch.nn.functional.multilabel_margin_loss", autograd(call, ["score"]), cases, [
    peer("the sum over pairs, in exact fractions", by_pairs, [("three classes", three, {}), ("ten classes", ten, {}), ("1e-12 from the margin", close, {})]),
])
