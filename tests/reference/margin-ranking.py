"""Margin ranking loss by torch.nn.functional.margin_ranking_loss."""
import torch.nn.functional as F
from run import INF, NAN, REDUCTIONS, autograd, record, source, spread, weighable

rng = source()
signs = [rng.choice([-1.0, 1.0]) for _ in range(9)]
nine = [spread(rng, 9), spread(rng, 9), signs]
one = [1.0]

cases = [
    ("defaults", nine, {}),
    *((f"nine pairs, {r}", nine, {"reduction": r}) for r in REDUCTIONS),
    *((f"margin 0.5, {r}", nine, {"margin": 0.5, "reduction": r}) for r in REDUCTIONS),
    *((f"margin 3, {r}", nine, {"margin": 3.0, "reduction": r}) for r in REDUCTIONS),
    *((f"margin -1, {r}", nine, {"margin": -1.0, "reduction": r}) for r in REDUCTIONS),
    *((f"weighted, margin 1.5, {r}", nine, {"margin": 1.5, "weight": [0.5, 2.0, 0.0, 1.25, 3.0, 1.0, 0.75, 0.0, 2.5], "reduction": r}) for r in REDUCTIONS),
    ("one pair, right order", [[2.0], [1.0], one], {}),
    ("one pair, wrong order", [[2.0], [1.0], [-1.0]], {}),
    ("equal scores", [[0.0, 2.0], [0.0, 2.0], [1.0, -1.0]], {"reduction": "none"}),
    ("exactly at the margin", [[3.0, 1.0], [1.0, 3.0], [1.0, -1.0]], {"margin": 2.0, "reduction": "none"}),
    ("tiny differences", [[1e-300, 0.0], [0.0, 1e-300], [1.0, 1.0]], {"reduction": "none"}),
    ("forty and 750 apart", [[40.0, -750.0], [-40.0, 750.0], [-1.0, 1.0]], {"reduction": "none"}),
    ("1e9 apart", [[1e9, -1e9], [-1e9, 1e9], [1.0, 1.0]], {"reduction": "none"}),
    ("infinities", [[INF, -INF, 0.0], [0.0, 0.0, INF], [1.0, 1.0, 1.0]], {"reduction": "none"}),
    ("infinities that cancel", [[INF], [INF], one], {}),
    ("NaN score", [[NAN, 1.0], [0.0, 2.0], [1.0, 1.0]], {}),
    ("NaN target", [[1.0, 1.0], [0.0, 2.0], [NAN, 1.0]], {"reduction": "none"}),
]
record(__file__, "torch.nn.functional.margin_ranking_loss", autograd(weighable(F.margin_ranking_loss, "weight"), ["score1", "score2"]), cases)
