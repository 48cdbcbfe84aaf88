"""Earth mover's distance by POT: ot.emd2 on the costs that torch computes and differentiates.

Peers, values only: scipy for points on a line, for linear assignment, and for the linear program in several dimensions;
the closed form of POT on a line.
"""
from run import autograd, peer, record, source, table

import numpy as np
import ot
import torch
from scipy.optimize import linear_sum_assignment
from scipy.stats import wasserstein_distance, wasserstein_distance_nd


def masses(weight, points):
    return torch.full((points,), 1 / points) if weight is None else weight / weight.sum()


def call(prediction, target, p=1.0, predictionWeight=None, targetWeight=None, rowLength=1):
    x, y = (cloud if cloud.ndim == 2 else cloud.reshape(-1, rowLength) for cloud in (prediction, target))
    difference = x[:, None, :] - y[None, :, :]
    return ot.emd2(masses(predictionWeight, len(x)), masses(targetWeight, len(y)), difference.norm(dim=-1) ** p)


rng = source()
cloud = lambda points, dimensions: table(rng, points, dimensions)
line = lambda points: [round(rng.gauss(0, 2), 3) for _ in range(points)]
weight = lambda points: [round(rng.uniform(0.1, 2), 3) for _ in range(points)]
six, lines, uneven = [cloud(6, 2), cloud(6, 2)], [line(7), line(7)], [cloud(5, 3), cloud(8, 3)]

cases = [
    ("defaults", six, {}),
    *((f"six points and six, p = {p}", six, {"p": p}) for p in (1.5, 2.0, 4.0)),
    *((f"seven points on a line, p = {p}", lines, {"p": p}) for p in (1.0, 1.5, 2.0, 3.0)),
    *((f"five points and eight, p = {p}", uneven, {"p": p}) for p in (1.0, 2.0, 2.5)),
    *((f"{n} points and {m}, {d} coordinates", [cloud(n, d), cloud(m, d)], {}) for n, m, d in [(1, 1, 2), (1, 4, 3), (4, 1, 2), (20, 20, 3), (12, 20, 2), (9, 6, 5)]),
    ("lines of different length", [line(6), line(4)], {}),
    ("lines of 8 and 12, p = 2", [line(8), line(12)], {"p": 2.0}),
    ("weights on a line", [line(6), line(5)], {"predictionWeight": weight(6), "targetWeight": weight(5)}),
    ("weights on a line, p = 3", [line(6), line(6)], {"predictionWeight": weight(6), "targetWeight": weight(6), "p": 3.0}),
    ("weights of one side", [cloud(6, 2), cloud(4, 2)], {"predictionWeight": weight(6)}),
    ("weights of the other side, p = 2", [cloud(5, 2), cloud(5, 2)], {"targetWeight": weight(5), "p": 2.0}),
    ("weights of both", [cloud(14, 3), cloud(11, 3)], {"predictionWeight": weight(14), "targetWeight": weight(11)}),
    ("weights of both, some 0", [cloud(6, 2), cloud(5, 2)], {"predictionWeight": [1.0, 0.0, 2.0, 0.5, 0.0, 1.0], "targetWeight": [0.0, 1.0, 1.0, 0.25, 0.0]}),
    ("flat points of 2", [line(8), line(12)], {"rowLength": 2}),
    ("one point shared", [[[0.0, 0.0], [1.0, 2.0], [5.0, 1.0]], [[1.0, 2.0], [0.5, 0.25], [4.0, 3.0]]], {}),
    ("far apart", [cloud(5, 2), [[x + 1e6 for x in point] for point in cloud(5, 2)]], {}),
    # POT takes costs that differ by less than a tolerance of its own as equal: no smaller
    ("small", [[[1e-4, 2e-4], [4e-4, 0.0]], [[2e-4, 1e-4], [0.0, 5e-4]]], {"p": 2.0}),
]


def arrays(arguments, options):
    clouds = [np.array(argument, dtype=float) for argument in arguments]
    weights = [np.array(options[name]) / np.sum(options[name]) if name in options else None for name in ("predictionWeight", "targetWeight")]
    return [one if one.ndim == 2 else one.reshape(-1, options.get("rowLength", 1)) for one in clouds], weights


def on_a_line(*arguments, **options):
    (x, y), weights = arrays(arguments, options)
    return wasserstein_distance(x[:, 0], y[:, 0], *weights)


def closed_form(*arguments, **options):
    (x, y), weights = arrays(arguments, options)
    return ot.wasserstein_1d(x[:, 0], y[:, 0], *weights, p=options.get("p", 1.0))


def assigned(*arguments, **options):
    (x, y), _ = arrays(arguments, options)
    costs = np.linalg.norm(x[:, None] - y[None], axis=-1) ** options.get("p", 1.0)
    return costs[linear_sum_assignment(costs)].mean()


def program(*arguments, **options):
    (x, y), weights = arrays(arguments, options)
    return wasserstein_distance_nd(x, y, *weights)


flat = [case for case in cases if not isinstance(case[1][0][0], list) and "rowLength" not in case[2]]
alike = [case for case in cases if len(case[1][0]) == len(case[1][1]) and not any("Weight" in name for name in case[2])]
peers = [
    peer("scipy.stats.wasserstein_distance", on_a_line, [case for case in flat if case[2].get("p", 1.0) == 1.0]),
    peer("ot.wasserstein_1d", closed_form, flat),
    peer("scipy.optimize.linear_sum_assignment", assigned, alike),
    # a general linear program, solved to tolerances of its own
    peer("scipy.stats.wasserstein_distance_nd", program, [case for case in cases if case not in flat and case[2].get("p", 1.0) == 1.0 and case[0] != "far apart"], relative=1e-9),
]
record(__file__, "ot.emd2 on torch costs", autograd(call, ["prediction", "target"]), cases, peers)
