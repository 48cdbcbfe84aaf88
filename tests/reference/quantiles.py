"""Quantile loss of several levels by torch: two hinges for each level, as in quantile.py.

Peer: scikit-learn's pinball loss, level by level.
"""
import torch.nn.functional as F
from numpy import array, mean
from run import INF, REDUCTIONS, autograd, peer, record, source, spread, table, weighable
from sklearn.metrics import mean_pinball_loss


def call(prediction, target, tau, rowLength=None, reduction="mean"):
    error = target.reshape(-1, 1) - prediction.reshape(-1, len(tau))
    losses = tau * F.relu(error) + (1 - tau) * F.relu(-error)
    return {"mean": losses.mean, "sum": losses.sum, "none": losses.clone}[reduction]()


def weighted(prediction, target, sampleWeight=None, **options):
    """A weight of a row counts once for each level."""
    if sampleWeight is None:
        return call(prediction, target, **options)
    return weighable(call)(prediction, target, sampleWeight=sampleWeight.reshape(-1, 1).expand(-1, len(options["tau"])), **options)


def oracle(arguments, options):
    expected = autograd(weighted, ["prediction"])(arguments, options)
    return {**expected, "elements": sum(expected["elements"], [])} if "elements" in expected else expected


rng = source()
three, seven = [0.1, 0.5, 0.9], [0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.98]
few, many = [table(rng, 5, 3), spread(rng, 5)], [table(rng, 32, 7), spread(rng, 32)]

cases = [
    *((f"five rows of three levels, {r}", few, {"tau": three, "reduction": r}) for r in REDUCTIONS),
    *((f"32 rows of seven levels, {r}", many, {"tau": seven, "reduction": r}) for r in REDUCTIONS),
    *((f"weighted, {r}", few, {"tau": three, "sampleWeight": [0.5, 2.0, 0.0, 1.25, 3.0], "reduction": r}) for r in REDUCTIONS),
    ("mean by default", few, {"tau": three}),
    ("flat, rows of two", [[0.0, 3.0, 2.0, 5.0], [2.0, 2.5]], {"tau": [0.25, 0.75], "rowLength": 2, "reduction": "none"}),
    ("one level", [[[1.0], [4.0]], [2.0, 2.0]], {"tau": [0.75]}),
    ("one row", [[[1.0, 4.0]], [2.0]], {"tau": [0.25, 0.75], "reduction": "none"}),
    ("levels in any order, one twice", few, {"tau": [0.9, 0.1, 0.9], "reduction": "none"}),
    ("at the target", [[[2.0, 2.0, 3.0]], [2.0]], {"tau": three, "reduction": "none"}),
    ("infinite prediction", [[[-INF, 1.0, INF]], [0.0]], {"tau": three}),
]


def pinball(prediction, target, tau, sampleWeight=None):
    return mean([mean_pinball_loss(target, column, alpha=level, sample_weight=sampleWeight) for column, level in zip(array(prediction).T, tau)])


means = [("five rows", few, {"tau": three}), ("32 rows", many, {"tau": seven}), ("weighted", few, {"tau": three, "sampleWeight": [0.5, 2.0, 0.0, 1.25, 3.0]})]
record(__file__, "torch autograd of the definition", oracle, cases, peers=[peer("sklearn.metrics.mean_pinball_loss, averaged over levels", pinball, means)])
