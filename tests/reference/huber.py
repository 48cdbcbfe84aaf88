"""Huber loss by torch.nn.functional.huber_loss."""
import torch.nn.functional as F
from run import INF, NAN, REDUCTIONS, autograd, record, source, spread

rng = source()
few, many = [spread(rng, 5), spread(rng, 5)], [spread(rng, 64), spread(rng, 64)]
weight = [0.5, 2.0, 0.0, 1.25, 3.0]

cases = [
    *((f"five elements, {r}", few, {"reduction": r}) for r in REDUCTIONS),
    *((f"64 elements, delta 0.3, {r}", many, {"delta": 0.3, "reduction": r}) for r in REDUCTIONS),
    *((f"64 elements, delta 2.5, {r}", many, {"delta": 2.5, "reduction": r}) for r in REDUCTIONS),
    *((f"weighted, delta 2, {r}", few, {"delta": 2.0, "weight": weight, "reduction": r}) for r in REDUCTIONS),
    ("defaults", few, {}),
    ("one element", [[1.5], [-2.25]], {}),
    ("at both joints", [[2.0, -2.0], [0.0, 0.0]], {"delta": 2.0}),
    ("just inside and outside", [[1.999999, -2.000001], [0.0, 0.0]], {"delta": 2.0}),
    ("all equal", [[1.0, 2.0], [1.0, 2.0]], {}),
    ("tiny residual", [[1e-300], [0.0]], {}),
    ("large residuals", [[1e200, -1e200], [0.0, 0.0]], {"delta": 1.5}),
    ("delta larger than all", few, {"delta": 1e6}),
    ("delta smaller than all", few, {"delta": 1e-6}),
    ("infinite prediction", [[-INF, 1.0], [0.0, 0.0]], {}),
    ("infinite on both sides", [[INF, 1.0], [INF, 0.0]], {}),
    ("NaN in the data", [[NAN, 1.0], [0.0, 0.0]], {}),
    ("all weights 0", [[1.0, 2.0], [0.0, 0.0]], {"weight": [0.0, 0.0]}),
    ("weight 0 on infinity", [[INF, 2.0], [0.0, 0.0]], {"weight": [0.0, 1.0]}),
]
record(__file__, "torch.nn.functional.huber_loss", autograd(F.huber_loss, ["prediction"]), cases)
