"""Poisson negative log-likelihood by torch.nn.functional.poisson_nll_loss."""
import torch.nn.functional as F
from run import INF, NAN, REDUCTIONS, autograd, peer, record, source, spread, weighable
import keras
import numpy as np


def call(prediction, target, logInput=True, **options):
    return F.poisson_nll_loss(prediction, target, log_input=logInput, **options)


rng = source()
counts = lambda n: [float(rng.randrange(8)) for _ in range(n)]
few, many = ([spread(rng, n, 1.5), counts(n)] for n in (5, 64))
few_rates, many_rates = ([[abs(rate) for rate in spread(rng, n)], counts(n)] for n in (5, 64))
weight = [0.5, 2.0, 0.0, 1.25, 3.0]
fractions = [[0.3, -0.2, 0.1, 0.5, 0.7], [0.25, 0.75, 1.0, 1 + 2 ** -40, 1.5]]

cases = [
    ("defaults", few, {}),
    *((f"five elements, {r}", few, {"reduction": r}) for r in REDUCTIONS),
    *((f"64 elements, full, {r}", many, {"full": True, "reduction": r}) for r in REDUCTIONS),
    *((f"64 rates, {r}", many_rates, {"logInput": False, "reduction": r}) for r in REDUCTIONS),
    *((f"64 rates, full, eps 0.5, {r}", many_rates, {"logInput": False, "full": True, "eps": 0.5, "reduction": r}) for r in REDUCTIONS),
    *((f"weighted, full True, {r}", few, {"full": True, "weight": weight, "reduction": r}) for r in REDUCTIONS),
    ("five rates, eps 1e-3", few_rates, {"logInput": False, "eps": 1e-3}),
    ("eps means nothing to logarithms", few, {"eps": 0.5}),
    ("targets around 1, full", fractions, {"full": True, "reduction": "none"}),
    ("one element", [[1.5], [2.0]], {}),
    ("at the minimum", [[0.0], [1.0]], {}),
    ("target 0", [[0.5, -40.0], [0.0, 0.0]], {}),
    ("far out", [[40.0, -40.0, 700.0, -750.0], [3.0, 3.0, 1e9, 1e9]], {"reduction": "none"}),
    ("beyond the number range", [[800.0], [1.0]], {}),
    ("rate 0", [[0.0, 0.0], [0.0, 3.0]], {"logInput": False, "reduction": "none"}),
    ("rates tiny and huge", [[1e-300, 1e-9, 1e9, 1e300], [2.0, 2.0, 2.0, 2.0]], {"logInput": False, "reduction": "none"}),
    ("infinite prediction", [[-INF, 1.0], [2.0, 0.0]], {}),
    ("infinite prediction and target 0", [[-INF, INF], [0.0, 0.0]], {"reduction": "none"}),
    ("NaN prediction", [[NAN, 1.0], [0.0, 0.0]], {}),
    ("NaN target", [[1.0, 1.0], [NAN, 0.0]], {"full": True}),
]
# Keras adds 1e-7 inside the logarithm, which it takes in float32
rates = [(f"{name}, eps 1e-7", pair, {"logInput": False, "eps": 1e-7}) for name, pair in (("five rates", few_rates), ("64 rates", many_rates))]
record(__file__, "torch.nn.functional.poisson_nll_loss", autograd(weighable(call, "weight"), ["prediction"]), cases, peers=[
    peer("keras.losses.poisson", lambda prediction, target, **_: keras.losses.poisson(np.array(target), np.array(prediction)), rates, 1e-6),
    # a column, as Keras averages over the last axis before it weights
    peer("keras.losses.Poisson, weighted sum", lambda p, t, weight, **_: keras.losses.Poisson(reduction="sum")(np.array(t)[:, None], np.array(p)[:, None], np.array(weight)), [("weighted", few_rates, {"logInput": False, "eps": 1e-7, "weight": weight, "reduction": "sum"})], 1e-6),
])
