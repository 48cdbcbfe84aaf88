"""Chamfer distance: torch has none, so its definition by whole-tensor operations, differentiated by torch.

Peers: nearest neighbors by the k-d tree of scipy and by scikit-learn, values only.
"""
from run import NAN, INF, autograd, peer, record, source, table

import numpy as np
import torch
from scipy.spatial import cKDTree
from sklearn.metrics import pairwise_distances_argmin_min


def call(prediction, target, rowLength=1):
    x, y = (cloud if cloud.ndim == 2 else cloud.reshape(-1, rowLength) for cloud in (prediction, target))
    squares = (x[:, None, :] - y[None, :, :]).square().sum(dim=-1)
    return squares.min(dim=1).values.mean() + squares.min(dim=0).values.mean()


rng = source()
cloud = lambda points, dimensions: table(rng, points, dimensions)
line = lambda points: [round(rng.gauss(0, 2), 3) for _ in range(points)]
grid = [[float(i), float(j)] for i in range(3) for j in range(3)]

cases = [
    ("defaults", [cloud(6, 2), cloud(6, 2)], {}),
    *((f"{n} points and {m}, {d} coordinates", [cloud(n, d), cloud(m, d)], {}) for n, m, d in [(1, 1, 2), (1, 7, 3), (7, 1, 3), (4, 9, 1), (12, 5, 3), (20, 30, 2), (3, 3, 16), (40, 40, 3)]),
    ("points on a line, flat", [line(7), line(4)], {}),
    ("flat points of 2", [line(8), line(6)], {"rowLength": 2}),
    ("flat points of 3", [line(9), line(12)], {"rowLength": 3}),
    ("the same clouds", [grid, grid], {}),
    ("the same points, some twice", [grid, grid + grid[:4]], {}),
    ("a grid against its middle: ties", [grid, [[1.0, 1.0]]], {}),
    ("a grid against the middles of its cells: ties", [grid, [[0.5, 0.5], [1.5, 0.5], [0.5, 1.5], [1.5, 1.5]]], {}),
    ("a grid moved", [grid, [[x + 0.25, y - 0.125] for x, y in grid]], {}),
    ("far apart", [cloud(5, 3), [[x + 1e6 for x in point] for point in cloud(4, 3)]], {}),
    ("very small", [[[1e-9, 2e-9], [4e-9, 0.0]], [[2e-9, 1e-9]]], {}),
    ("an outlier", [cloud(8, 2), cloud(7, 2) + [[100.0, -50.0]]], {}),
    ("NaN in one coordinate of the only point", [[[NAN, 1.0]], [[0.0, 2.0]]], {}),
    ("an infinite coordinate", [[[INF, 1.0]], [[0.0, 2.0]]], {}),
]


def points(arguments, rowLength=1):
    return [np.array(argument) if isinstance(argument[0], list) else np.array(argument).reshape(-1, rowLength) for argument in arguments]


def tree(*arguments, **options):
    x, y = points(arguments, **options)
    return (cKDTree(y).query(x)[0] ** 2).mean() + (cKDTree(x).query(y)[0] ** 2).mean()


def neighbors(*arguments, **options):
    x, y = points(arguments, **options)
    return sum(pairwise_distances_argmin_min(one, other)[1].__pow__(2).mean() for one, other in ((x, y), (y, x)))


finite = [case for case in cases if "NaN" not in case[0] and "infinite" not in case[0]]
peers = [
    peer("scipy.spatial.cKDTree", tree, finite),
    # scikit-learn expands squares, and loses digits where clouds lie far from the origin or very near one another
    peer("sklearn.metrics.pairwise_distances_argmin_min", neighbors, [case for case in finite if case[0] not in ("far apart", "very small")], relative=1e-11),
]
record(__file__, "torch autograd of the definition", autograd(call, ["prediction", "target"]), cases, peers)
