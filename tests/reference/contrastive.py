"""Contrastive loss by its definition in torch, with labels 1 = similar and without ½: no framework installed has it so."""
import torch
from run import REDUCTIONS, autograd, record, source, table, weighable


def call(first, second, target, rowLength=None, margin=1.0, reduction="mean"):
    rows = [x.reshape(-1, rowLength) if rowLength else torch.atleast_2d(x) for x in (first, second)]
    apart = torch.linalg.vector_norm(rows[0] - rows[1], dim=1)  # its slope at 0 is 0
    loss = torch.where(target > 0, target * apart**2, 0.0) + torch.where(target < 1, (1 - target) * (margin - apart).clamp_min(0.0) ** 2, 0.0)
    return loss if reduction == "none" else getattr(loss, reduction)()


rng = source()
mixed = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0]
six = [table(rng, 6, 3, 0.7), table(rng, 6, 3, 0.7), mixed]
wide = [table(rng, 4, 16, 0.2), table(rng, 4, 16, 0.2), [0.0, 1.0, 0.0, 0.0]]
same = [[1.0, 2.0]]

cases = [
    ("defaults", six, {}),
    *((f"six pairs, {r}", six, {"reduction": r}) for r in REDUCTIONS),
    *((f"margin 2.5, {r}", six, {"margin": 2.5, "reduction": r}) for r in REDUCTIONS),
    *((f"sixteen dimensions, margin 0.8, {r}", wide, {"margin": 0.8, "reduction": r}) for r in REDUCTIONS),
    *((f"soft targets, {r}", [*six[:2], [0.3, 0.9, 0.5, 0.0, 1.0, 0.01]], {"margin": 2.0, "reduction": r}) for r in REDUCTIONS),
    *((f"weighted, margin 2, {r}", six, {"margin": 2.0, "sampleWeight": [0.5, 2.0, 0.0, 1.25, 3.0, 1.0], "reduction": r}) for r in REDUCTIONS),
    ("one flat pair", [[0.0, 0.0], [0.3, 0.4], [0.0]], {}),
    ("flat embeddings of 2", [[0.0, 0.0, 1.0, 1.0], [0.3, 0.4, 0.5, 1.0], [0.0, 1.0]], {"rowLength": 2}),
    ("one dimension", [[[0.25]], [[1.0]], [0.0]], {}),
    ("a similar pair at one point", [same, same, [1.0]], {}),
    ("a dissimilar pair at one point", [same, same, [0.0]], {}),
    ("half similar at one point", [same, same, [0.5]], {}),
    ("exactly at the margin", [[[0.0]], [[2.0]], [0.0]], {"margin": 2.0}),
    ("at distance 1", [[[1.0]], [[0.0]], [0.0]], {"margin": 2.0}),
    ("beyond the margin", [[[0.0]], [[5.0]], [0.0]], {}),
    ("a coordinate shared", [[[0.0, 1.0]], [[0.5, 1.0]], [0.0]], {}),
    ("tiny distances", [[[1e-100], [1e-100]], [[0.0], [0.0]], [0.0, 1.0]], {"reduction": "none"}),
    ("far apart", [[[1e9, -750.0], [1e9, -750.0]], [[0.0, 40.0], [0.0, 40.0]], [0.0, 1.0]], {"reduction": "none"}),
]
record(__file__, "the definition of Hadsell et al. in torch float64 (autograd)", autograd(weighable(call), ["first", "second"]), cases)
