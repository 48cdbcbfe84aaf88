"""Mean squared error by torch.nn.functional.mse_loss."""
import torch.nn.functional as F
from run import INF, NAN, REDUCTIONS, autograd, record, source, spread

rng = source()
few, many = [spread(rng, 5), spread(rng, 5)], [spread(rng, 64), spread(rng, 64)]
weight = [0.5, 2.0, 0.0, 1.25, 3.0]

cases = [
    *((f"five elements, {r}", few, {"reduction": r}) for r in REDUCTIONS),
    *((f"64 elements, {r}", many, {"reduction": r}) for r in REDUCTIONS),
    *((f"weighted, {r}", few, {"weight": weight, "reduction": r}) for r in REDUCTIONS),
    *((f"64 weights, {r}", many, {"weight": [abs(w) for w in many[1]], "reduction": r}) for r in REDUCTIONS),
    ("defaults", few, {}),
    ("one element", [[1.5], [-2.25]], {}),
    ("all equal", [[1.0, 2.0], [1.0, 2.0]], {}),
    ("tiny residual", [[1e-300], [0.0]], {}),
    ("square overflows", [[1e200, -1e200], [0.0, 0.0]], {}),
    ("infinite prediction", [[-INF, 1.0], [0.0, 0.0]], {}),
    ("infinite on both sides", [[INF, 1.0], [INF, 0.0]], {}),
    ("NaN in the data", [[NAN, 1.0], [0.0, 0.0]], {}),
    ("all weights 0", [[1.0, 2.0], [0.0, 0.0]], {"weight": [0.0, 0.0]}),
    ("weight 0 on infinity", [[INF, 2.0], [0.0, 0.0]], {"weight": [0.0, 1.0]}),
]
record(__file__, "torch.nn.functional.mse_loss", autograd(F.mse_loss, ["prediction"]), cases)
