"""Sinkhorn divergence: rounds of Sinkhorn in logarithms until nothing moves, then what torch makes of the cost of the plan, which is held.

The plan is the best one, so that its own slopes count for nothing. Peers, values only: ot.solve of POT, whose value includes
the KL divergence, and geomloss, whose last rounds stop early.
"""
from run import autograd, peer, record, source, table

import geomloss
import numpy as np
import ot
import torch


def masses(weight, points):
    return torch.full((points,), 1 / points) if weight is None else weight / weight.sum()


def distance(x, y):
    """By hand, so that the slope at 0 is 0."""
    square = (x[:, None, :] - y[None, :, :]).square().sum(dim=-1)
    return torch.where(square > 0, torch.where(square > 0, square, 1.0).sqrt(), 0.0)


def coupled(x, y, a, b, epsilon, p):
    cost = distance(x, y) ** p / p
    with torch.no_grad():
        f, g = torch.zeros(len(x)), torch.zeros(len(y))
        least, waiting = float("inf"), 0
        while waiting < 200:  # until rounds have brought nothing for long
            f = -epsilon * torch.logsumexp((g - cost) / epsilon + b.log(), dim=1)
            moved = -epsilon * torch.logsumexp((f[:, None] - cost) / epsilon + a.log()[:, None], dim=0)
            change = (moved - g).abs().max().item()
            least, waiting, g = (change, 0, moved) if change < least else (least, waiting + 1, moved)
        share = torch.exp((f[:, None] + g - cost) / epsilon)
        plan = a[:, None] * b * share
        # −ε ln of a sum is the cost and the entropy together, to the last digits
        entropy = torch.where(plan > 0, plan * (f[:, None] + g - cost), 0.0).sum()
    return (plan * cost).sum() + entropy


def call(prediction, target, blur=0.05, p=2.0, predictionWeight=None, targetWeight=None, rowLength=1):
    x, y = (cloud if cloud.ndim == 2 else cloud.reshape(-1, rowLength) for cloud in (prediction, target))
    a, b = masses(predictionWeight, len(x)), masses(targetWeight, len(y))
    epsilon = blur**p
    return coupled(x, y, a, b, epsilon, p) - coupled(x, x, a, a, epsilon, p) / 2 - coupled(y, y, b, b, epsilon, p) / 2


rng = source()
cloud = lambda points, dimensions: table(rng, points, dimensions, 1.0)
line = lambda points: [round(rng.gauss(0, 1), 3) for _ in range(points)]
weight = lambda points: [round(rng.uniform(0.1, 2), 3) for _ in range(points)]
six, uneven, small = [cloud(6, 2), cloud(6, 2)], [cloud(5, 3), cloud(8, 3)], [table(rng, 6, 2, 0.06), table(rng, 6, 2, 0.06)]

cases = [
    ("defaults", small, {}),
    ("defaults, five points and six on a line", [[0.0, 0.05, 0.1, 0.15, 0.2], [0.02, 0.06, 0.09, 0.12, 0.18, 0.25]], {}),
    ("defaults, a point and five", [cloud(1, 2), cloud(5, 2)], {}),
    *((f"six points and six, blur = {blur}", six, {"blur": blur}) for blur in (0.5, 0.75, 1.0, 2.0, 10.0)),
    *((f"six points and six, blur = 0.5, p = {p}", six, {"blur": 0.5, "p": p}) for p in (1.0, 1.25, 1.5, 1.9)),
    *((f"five points and eight, blur = {blur}, p = {p}", uneven, {"blur": blur, "p": p}) for blur, p in ((0.5, 2.0), (0.3, 1.0), (1.0, 1.5))),
    *((f"{n} points and {m}, {d} coordinates", [cloud(n, d), cloud(m, d)], {"blur": 1.0}) for n, m, d in [(1, 1, 2), (1, 4, 3), (4, 1, 2), (20, 20, 3), (12, 20, 2), (9, 6, 5)]),
    ("points on a line, flat", [line(6), line(4)], {"blur": 0.7}),
    ("weights on a line", [line(6), line(5)], {"blur": 0.5, "predictionWeight": weight(6), "targetWeight": weight(5)}),
    ("weights of one side", [cloud(6, 2), cloud(4, 2)], {"blur": 0.7, "predictionWeight": weight(6)}),
    ("weights of the other side, p = 1", [cloud(5, 2), cloud(5, 2)], {"blur": 0.4, "p": 1.0, "targetWeight": weight(5)}),
    ("weights of both, some 0", [cloud(6, 2), cloud(5, 2)], {"blur": 1.2, "predictionWeight": [1.0, 0.0, 2.0, 0.5, 0.0, 1.0], "targetWeight": [0.0, 1.0, 1.0, 0.25, 0.0]}),
    ("flat points of 2", [line(8), line(12)], {"blur": 0.8, "rowLength": 2}),
    ("one point shared, p = 1", [[[0.0, 0.0], [1.0, 2.0], [5.0, 1.0]], [[1.0, 2.0], [0.5, 0.25], [4.0, 3.0]]], {"blur": 1.0, "p": 1.0}),
    # costs up to 800 and 20000 times ε: in logarithms
    ("far apart", [[[0.0, 0.0], [0.5, 0.5], [1.0, 0.2]], [[40.0, 0.0], [40.5, 0.5]]], {"blur": 1.0}),
    ("far apart, weights, some 0", [[[0.0, 0.0], [0.5, 0.5], [1.0, 0.2]], [[40.0, 0.0], [40.5, 0.5]]], {"blur": 1.0, "predictionWeight": [1.0, 0.0, 3.0], "targetWeight": [2.0, 1.0]}),
    ("very far apart, p = 1", [[[0.0, 0.0], [0.5, 0.5]], [[5000.0, 0.0], [5001.0, 0.5]]], {"blur": 0.25, "p": 1.0}),
]


def arrays(arguments, options):
    clouds = [np.array(argument, dtype=float) for argument in arguments]
    clouds = [one if one.ndim == 2 else one.reshape(-1, options.get("rowLength", 1)) for one in clouds]
    weights = [np.array(options.get(name, np.ones(len(one)))) for name, one in zip(("predictionWeight", "targetWeight"), clouds)]
    return clouds, [one / one.sum() for one in weights]


def by_pot(*arguments, **options):
    (x, y), (a, b) = arrays(arguments, options)
    blur, p = options.get("blur", 0.05), options.get("p", 2.0)
    cost = lambda u, v, c, d: ot.solve(np.linalg.norm(u[:, None] - v[None], axis=-1) ** p / p, c, d, reg=blur**p, reg_type="KL", max_iter=100000, tol=1e-13).value
    return cost(x, y, a, b) - cost(x, x, a, a) / 2 - cost(y, y, b, b) / 2


def by_geomloss(*arguments, **options):
    clouds, weights = arrays(arguments, options)
    loss = geomloss.SamplesLoss("sinkhorn", p=options.get("p", 2.0), blur=options.get("blur", 0.05), scaling=0.998)
    a, b, x, y = (torch.tensor(one) for one in (*weights, *clouds))
    return loss(a, x, b, y).item()


# POT takes no mass of 0, and its products underflow where clouds are far apart; geomloss has p = 1 and 2
blurred = [case for case in cases if case[2].get("blur", 0.05) >= 0.3 and "far apart" not in case[0] and "some 0" not in case[0]]
whole = [case for case in blurred if case[2].get("p", 2.0) in (1.0, 2.0)]
peers = [
    peer("ot.solve", by_pot, blurred, relative=1e-9),
    peer("geomloss.SamplesLoss", by_geomloss, whole, relative=1e-3),
]
record(__file__, "torch autograd of the plan by log-domain Sinkhorn", autograd(call, ["prediction", "target"]), cases, peers)
