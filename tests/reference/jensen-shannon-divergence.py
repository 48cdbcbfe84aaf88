"""Jensen-Shannon divergence: no framework has it, so entropies and their slopes by mpmath, with all the digits they need."""
from run import NAN, REDUCTIONS, peer, record, source, table
import torch
import torch.nn.functional as F
from mpmath import chop, diff, log, mp, mpf
from scipy.spatial.distance import jensenshannon

mp.dps = 400  # 1e-300 beside 1, and a step a fraction of it


def negentropy(x):
    return x * log(x) if x else mpf(0)


def part(p, q):
    """What one class adds: the entropy of the average, less the average of the entropies."""
    return (negentropy(p) + negentropy(q)) / 2 - negentropy((p + q) / 2)


def slope(p, q):
    if p == 0:  # the one-sided slope, as p begins to grow
        return log(2) / 2 if q == 0 else -mp.inf
    return chop(diff(lambda x: part(x, q), p, h=p * mpf(10) ** -20), mpf(10) ** -35)  # exact to forty digits


def by_rows(matrix, classes):
    flat = not isinstance(matrix[0], list)
    width = classes or len(matrix)
    return [matrix[i:i + width] for i in range(0, len(matrix), width)] if flat else matrix


def oracle(arguments, options):
    ours, theirs = (by_rows(matrix, options.get("rowLength")) for matrix in arguments)
    pairs = [[(mpf(p), mpf(q)) for p, q in zip(*rows)] for rows in zip(ours, theirs)]
    weights = [mpf(one) for one in options.get("sampleWeight", [1] * len(pairs))]
    losses = [weight * sum(part(p, q) for p, q in row) for row, weight in zip(pairs, weights)]
    scale = sum(weights) if options.get("reduction", "mean") == "mean" else 1
    grad = [float(weight * slope(p, q) / scale) for row, weight in zip(pairs, weights) for p, q in row]
    expected = {"value": float(sum(losses) / scale), "grad": grad}
    return {**expected, "elements": [float(loss) for loss in losses]} if options.get("reduction") == "none" else expected


def halves(p, q, reduction="mean"):
    p, q = torch.tensor(p), torch.tensor(q)
    mean = ((p + q) / 2).log()
    return (F.kl_div(mean, p, reduction="sum") + F.kl_div(mean, q, reduction="sum")) / 2 / (len(p) if reduction == "mean" else 1)


def squared(p, q, reduction="mean"):
    distances = jensenshannon(p, q, axis=1) ** 2
    return distances.mean() if reduction == "mean" else distances.sum()


rng = source()
shares = lambda rows, columns: F.softmax(torch.tensor(table(rng, rows, columns)), dim=1).tolist()
four, ten = [shares(4, 3), shares(4, 3)], [shares(6, 10), shares(6, 10)]
certain = [shares(3, 3), [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]]
apart = lambda by: [[0.5 + by, 0.5 - by], [0.5, 0.5]]

cases = [
    *((f"four rows, {r}", four, {"reduction": r}) for r in REDUCTIONS),
    *((f"ten classes, {r}", ten, {"reduction": r}) for r in REDUCTIONS),
    *((f"certain targets, {r}", certain, {"reduction": r}) for r in REDUCTIONS),
    *((f"weighted rows, {r}", four, {"sampleWeight": [0.5, 2.0, 0.0, 1.25], "reduction": r}) for r in REDUCTIONS),
    ("defaults", four, {}),
    ("one flat row", [four[0][0], four[1][0]], {}),
    ("flat rows of 2", [[0.25, 0.75, 0.5, 0.5], [0.5, 0.5, 0.125, 0.875]], {"rowLength": 2}),
    ("flat rows of 2, none", [[0.25, 0.75, 0.5, 0.5], [0.5, 0.5, 0.125, 0.875]], {"rowLength": 2, "reduction": "none"}),
    ("one class", [[[1.0], [0.5]], [[1.0], [0.75]]], {}),
    ("the same", [[0.25, 0.75], [0.25, 0.75]], {}),
    *((f"{by} apart", apart(by), {}) for by in (1e-12, 1e-9, 1e-5, 1e-3, 0.1, 0.2)),
    *((f"a class {by} times as likely", [[0.1 * by, 1 - 0.1 * by], [0.1, 0.9]], {}) for by in (2.9, 3.0, 3.1, 1 / 3.1, 1 / 3.0, 1 / 2.9)),
    ("all but ruled out", [[1e-10, 1 - 1e-10], [0.5, 0.5]], {}),
    ("nothing in common", [[1.0, 0.0], [0.0, 1.0]], {}),
    ("nearly nothing in common", [[1e-300, 1.0], [1.0, 1e-300]], {}),
    ("a class that neither has", [[0.5, 0.5, 0.0], [0.25, 0.75, 0.0]], {}),
    ("a class that the prediction rules out", [[0.0, 0.5, 0.5], [0.25, 0.5, 0.25]], {}),
    ("rows that are no distributions", [[2.0, 0.25], [0.5, 3.0]], {}),
    ("NaN in the data", [[[NAN, 0.5], [0.5, 0.5]], [[0.5, 0.5], [0.25, 0.75]]], {}),
]
wholes = [(name, rows, options) for name, rows, options in cases if isinstance(rows[0][0], list) and options.get("reduction") != "none" and name[:3] not in ("one", "NaN") and "sampleWeight" not in options]
peers = [
    peer("scipy.spatial.distance.jensenshannon, squared", squared, wholes),
    peer("torch.nn.functional.kl_div to the mean, from both sides", halves, wholes),
]
record(__file__, "mpmath, entropies to 400 digits", oracle, cases, peers)
