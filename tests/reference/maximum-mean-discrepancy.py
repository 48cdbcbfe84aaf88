"""Maximum mean discrepancy, squared: its definition by whole-tensor operations, differentiated by torch.

Peers, values only: the kernels of scikit-learn, the energy distance of scipy on a line, and the definition in 60 digits,
which alone can say what a wide kernel comes to.
"""
from run import INF, NAN, autograd, peer, record, source, table

import mpmath
import numpy as np
import torch
from scipy.stats import energy_distance
from sklearn.metrics.pairwise import laplacian_kernel, rbf_kernel

KERNELS = {
    "gaussian": lambda difference, h: torch.exp(-difference.square().sum(dim=-1) / (2 * h * h)),
    "laplacian": lambda difference, h: torch.exp(-difference.norm(dim=-1) / h),
    "energy": lambda difference, h: -difference.norm(dim=-1),
}


def means(xx, yy, xy, unbiased):
    within = lambda k: (k.sum() - k.diagonal().sum()) / (len(k) * (len(k) - 1)) if unbiased else k.mean()
    return within(xx) + within(yy) - 2 * xy.mean()


def call(prediction, target, bandwidth=1.0, kernel="gaussian", unbiased=False, rowLength=1):
    x, y = (cloud if cloud.ndim == 2 else cloud.reshape(-1, rowLength) for cloud in (prediction, target))
    k = lambda one, other: KERNELS[kernel](one[:, None, :] - other[None, :, :], bandwidth)
    return means(k(x, x), k(y, y), k(x, y), unbiased)


rng = source()
cloud = lambda points, dimensions: table(rng, points, dimensions)
line = lambda points: [round(rng.gauss(0, 2), 3) for _ in range(points)]
six, lines, uneven = [cloud(6, 2), cloud(6, 2)], [line(7), line(5)], [cloud(5, 3), cloud(8, 3)]
grid = [[float(i), float(j)] for i in range(3) for j in range(3)]

cases = [
    ("defaults", six, {}),
    *((f"six points and six, bandwidth {h}", six, {"bandwidth": h}) for h in (0.2, 0.5, 2.5, 10.0)),
    *((f"six points and six, {kernel}", six, {"kernel": kernel}) for kernel in KERNELS),
    *((f"six points and six, laplacian, bandwidth {h}", six, {"kernel": "laplacian", "bandwidth": h}) for h in (0.2, 3.0)),
    ("energy has no bandwidth", six, {"kernel": "energy", "bandwidth": 3.0}),
    *((f"seven and five on a line, {kernel}", lines, {"kernel": kernel, "bandwidth": 1.5}) for kernel in KERNELS),
    *((f"five points and eight, {kernel}, unbiased", uneven, {"kernel": kernel, "unbiased": True}) for kernel in KERNELS),
    ("five points and eight, not unbiased", uneven, {"unbiased": False}),
    *((f"{n} points and {m}, {d} coordinates", [cloud(n, d), cloud(m, d)], {"bandwidth": 2.0}) for n, m, d in [(1, 1, 2), (1, 7, 3), (7, 1, 3), (12, 5, 3), (20, 30, 2), (4, 4, 8)]),
    ("two points and two, unbiased", [cloud(2, 2), cloud(2, 2)], {"unbiased": True}),
    ("flat points of 2", [line(8), line(6)], {"rowLength": 2}),
    ("flat points of 3, laplacian, unbiased", [line(9), line(12)], {"rowLength": 3, "kernel": "laplacian", "unbiased": True}),
    *((f"a grid against some of it, {kernel}: points that coincide", [grid, grid[2:6]], {"kernel": kernel}) for kernel in KERNELS),
    *((f"a grid moved, {kernel}", [grid, [[x + 0.25, y - 0.125] for x, y in grid]], {"kernel": kernel}) for kernel in KERNELS),
    ("far apart", [cloud(5, 3), [[x + 1e6 for x in point] for point in cloud(4, 3)]], {}),
    ("far apart, energy", [cloud(5, 3), [[x + 1e6 for x in point] for point in cloud(4, 3)]], {"kernel": "energy"}),
    ("small, as small a bandwidth", [[[1e-9, 2e-9], [4e-9, 0.0]], [[2e-9, 1e-9]]], {"bandwidth": 1e-9}),
    ("NaN in one coordinate", [[[NAN, 1.0], [1.0, 1.0]], [[0.0, 2.0]]], {}),
    ("an infinite coordinate", [[INF, 1.0], [0.0, 2.0]], {}),
    ("an infinite coordinate, energy", [[1.0], [0.0, -INF]], {"kernel": "energy"}),
]
finite = [case for case in cases if "NaN" not in case[0] and "infinite" not in case[0]]
# here the ones of the kernels are all that is left of the definition in double precision
wide = [(f"{kernel}, bandwidth {h:g}", [cloud(4, 2), cloud(3, 2)], {"kernel": kernel, "bandwidth": h}) for kernel in ("gaussian", "laplacian") for h in (1e2, 1e4, 1e6, 1e8)]


def arrays(arguments, rowLength=1):
    clouds = (np.array(argument, dtype=float) for argument in arguments)
    return [one if one.ndim == 2 else one.reshape(-1, rowLength) for one in clouds]


def kernels(*arguments, bandwidth=1.0, kernel="gaussian", unbiased=False, rowLength=1):
    x, y = arrays(arguments, rowLength)
    k = (lambda a, b: rbf_kernel(a, b, gamma=1 / (2 * bandwidth**2))) if kernel == "gaussian" else lambda a, b: laplacian_kernel(a, b, gamma=1 / bandwidth)
    return means(k(x, x), k(y, y), k(x, y), unbiased)


def energy(*arguments, bandwidth=1.0, kernel="energy"):
    x, y = arrays(arguments)
    return energy_distance(x[:, 0], y[:, 0]) ** 2


def sixty_digits(*arguments, bandwidth=1.0, kernel="gaussian", unbiased=False, rowLength=1):
    with mpmath.workdps(60):
        x, y = ([[mpmath.mpf(float(part)) for part in point] for point in one] for one in arrays(arguments, rowLength))
        h = mpmath.mpf(bandwidth)
        square = lambda a, b: sum((u - v) ** 2 for u, v in zip(a, b))
        k = {
            "gaussian": lambda a, b: mpmath.exp(-square(a, b) / (2 * h * h)),
            "laplacian": lambda a, b: mpmath.exp(-mpmath.sqrt(square(a, b)) / h),
            "energy": lambda a, b: -mpmath.sqrt(square(a, b)),
        }[kernel]
        within = lambda one: sum(k(a, b) for i, a in enumerate(one) for j, b in enumerate(one) if not unbiased or i != j) / (len(one) * (len(one) - unbiased))
        return within(x) + within(y) - 2 * sum(k(a, b) for a in x for b in y) / (len(x) * len(y))


on_a_line = [case for case in finite if not isinstance(case[1][0][0], list) and "rowLength" not in case[2]]
peers = [
    # scikit-learn expands squares, and loses digits where clouds lie far from the origin or very near one another
    peer("sklearn.metrics.pairwise.rbf_kernel", kernels, [case for case in finite if case[2].get("kernel", "gaussian") == "gaussian" and case[0] not in ("far apart", "small, as small a bandwidth")], relative=1e-11),
    peer("sklearn.metrics.pairwise.laplacian_kernel", kernels, [case for case in on_a_line if case[2]["kernel"] == "laplacian"]),
    peer("scipy.stats.energy_distance", energy, [case for case in on_a_line if case[2]["kernel"] == "energy"]),
    peer("mpmath, 60 digits", sixty_digits, finite + wide),
]
record(__file__, "torch autograd of the definition", autograd(call, ["prediction", "target"]), cases, peers)
