"""Hinge embedding loss by torch.nn.functional.hinge_embedding_loss; its weighted mean divides by the sum of the weights."""
import torch.nn.functional as F
from run import INF, NAN, REDUCTIONS, autograd, record, source, spread, weighable

rng = source()
signs = [rng.choice([-1.0, 1.0]) for _ in range(9)]
nine = [[abs(distance) for distance in spread(rng, 9, 1.5)], signs]
many = [[abs(distance) for distance in spread(rng, 64, 1.5)], [rng.choice([-1.0, 1.0]) for _ in range(64)]]
weight = [0.5, 2.0, 0.0, 1.25, 3.0, 1.0, 0.75, 0.25, 4.0]

cases = [
    ("defaults", nine, {}),
    *((f"nine pairs, {r}", nine, {"reduction": r}) for r in REDUCTIONS),
    *((f"64 pairs, {r}", many, {"reduction": r}) for r in REDUCTIONS),
    *((f"margin 0.5, {r}", nine, {"margin": 0.5, "reduction": r}) for r in REDUCTIONS),
    *((f"margin 3, {r}", nine, {"margin": 3.0, "reduction": r}) for r in REDUCTIONS),
    *((f"weighted, {r}", nine, {"weight": weight, "reduction": r}) for r in REDUCTIONS),
    *((f"weighted, margin 2, {r}", nine, {"margin": 2.0, "weight": weight, "reduction": r}) for r in REDUCTIONS),
    ("one similar pair", [[0.75], [1.0]], {}),
    ("one dissimilar pair", [[0.75], [-1.0]], {}),
    ("distances of 0", [[0.0, 0.0], [1.0, -1.0]], {}),
    ("exactly at the margin", [[2.0, 2.0], [1.0, -1.0]], {"margin": 2.0, "reduction": "none"}),
    ("beyond the margin", [[1.000001, 7.0], [-1.0, -1.0]], {}),
    ("negative distances", [[-0.5, -0.5], [1.0, -1.0]], {}),
    ("tiny distances", [[1e-300, 1e-300], [1.0, -1.0]], {}),
    ("1e9 and 1e300", [[1e9, 1e300, 1e300], [-1.0, 1.0, -1.0]], {}),
    ("infinite distances", [[INF, INF], [1.0, -1.0]], {"reduction": "none"}),
    ("NaN distance of a similar pair", [[NAN, 0.5], [1.0, -1.0]], {}),
]
record(__file__, "torch.nn.functional.hinge_embedding_loss", autograd(weighable(F.hinge_embedding_loss, "weight"), ["distance"]), cases)
