"""Gaussian negative log-likelihood by torch.nn.functional.gaussian_nll_loss."""
import torch.nn.functional as F
from run import INF, NAN, REDUCTIONS, autograd, peer, record, source, spread, weighable
import numpy as np
from scipy.stats import norm


def call(prediction, variance, target, **options):
    return F.gaussian_nll_loss(prediction, target, variance, **options)


def oracle(arguments, options):
    """Torch's derivatives are by the first arguments, so the target goes last."""
    prediction, target, variance = arguments
    return autograd(weighable(call, "weight"), ["prediction", "variance"])([prediction, variance, target], options)


rng = source()
draw = lambda n: [spread(rng, n), spread(rng, n), [round(rng.uniform(0.05, 6), 3) for _ in range(n)]]
few, many = draw(5), draw(64)
weight = [0.5, 2.0, 0.0, 1.25, 3.0]

usual = [
    ("defaults", few, {}),
    *((f"five elements, {r}", few, {"reduction": r}) for r in REDUCTIONS),
    *((f"64 elements, full, {r}", many, {"full": True, "reduction": r}) for r in REDUCTIONS),
    ("one element", [[1.5], [-2.25], [0.5]], {"full": True}),
]
ends = [
    *((f"weighted, full True, {r}", few, {"full": True, "weight": weight, "reduction": r}) for r in REDUCTIONS),
    *((f"64 elements, eps 1, {r}", many, {"eps": 1.0, "reduction": r}) for r in REDUCTIONS),
    *((f"64 elements, eps 3, full, {r}", many, {"eps": 3.0, "full": True, "reduction": r}) for r in REDUCTIONS),
    ("variances around eps", [[2.0, 2.0, 2.0, 2.0], [1.0, 1.0, 1.0, 1.0], [0.0, 0.9e-6, 1e-6, 1.1e-6]], {"reduction": "none"}),
    ("residual 0", [[1.0, 2.0], [1.0, 2.0], [0.0, 4.0]], {}),
    ("the best variance", [[3.0], [1.0], [4.0]], {}),
    ("tiny and huge variances", [[1.0, 1.0], [0.0, 0.0], [1e-300, 1e300]], {"reduction": "none"}),
    ("far out", [[40.0, -750.0, 1e9, -1e100], [0.0] * 4, [1.0, 2.0, 3.0, 1e9]], {"reduction": "none"}),
    ("infinite prediction", [[-INF, 1.0], [0.0, 0.0], [1.0, 1.0]], {}),
    ("infinite variance", [[3.0, 1.0], [1.0, 0.0], [INF, 1.0]], {}),
    ("infinite prediction and variance", [[INF, 1.0], [1.0, 0.0], [INF, 1.0]], {}),
    *((f"NaN {name}", [[NAN if at == name else 1.0, 1.0] for at in ("prediction", "target", "variance")], {}) for name in ("prediction", "target", "variance")),
]
full = [("64 elements, full", many, {"full": True}), ("one element, full", [[1.5], [-2.25], [0.5]], {"full": True})]
record(__file__, "torch.nn.functional.gaussian_nll_loss", oracle, usual + ends, peers=[
    peer("-scipy.stats.norm.logpdf", lambda prediction, target, variance, **_: -norm.logpdf(target, prediction, np.sqrt(variance)).mean(), full),
])
