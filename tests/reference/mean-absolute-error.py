"""Mean absolute error by torch.nn.functional.l1_loss.

No NaN here: torch gives gradient 0 at a NaN residual, the library NaN. The card declares it.
"""
import torch.nn.functional as F
from run import INF, REDUCTIONS, autograd, peer, record, source, spread
import keras
from numpy import array

keras.config.set_floatx("float64")  # its means are taken in float32 all the same

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
    ("the corner", [[1.0, 2.0], [1.0, 2.0]], {}),
    ("corner and slope", [[1.0, 2.5], [1.0, 2.0]], {}),
    ("tiny residuals", [[1e-300, -1e-300], [0.0, 0.0]], {"reduction": "sum"}),
    ("large residuals", [[1e200, -1e200], [0.0, 0.0]], {}),
    ("infinite prediction", [[-INF, 1.0], [0.0, 0.0]], {}),
    ("infinite target", [[0.0, 1.0], [-INF, 0.0]], {}),
]
plain = [("five elements", few, {}), ("64 elements", many, {})]

record(__file__, "torch.nn.functional.l1_loss", autograd(F.l1_loss, ["prediction"]), cases, [
    peer("keras.losses.MeanAbsoluteError", lambda p, t: keras.losses.MeanAbsoluteError()(array(t), array(p)), plain, 1e-6),
])
