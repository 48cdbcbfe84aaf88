"""Binary cross-entropy by torch.nn.functional.binary_cross_entropy.

Torch clips logarithms at -100 and the denominators of slopes at 1e-12: probabilities it would clip, and NaN, which it
refuses, are left to the card and to tests/losses, in more digits.
"""
from run import REDUCTIONS, autograd, peer, record, source, tensor  # first: it tells Keras what to compute with
import keras
import sklearn.metrics
import torch.nn.functional as F
from keras.src.backend.common.dtypes import BIT64_TO_BIT32_DTYPE

keras.config.set_floatx("float64")
BIT64_TO_BIT32_DTYPE.pop("float64")  # Keras averages in float32, whatever its floatx
KERAS = {"mean": "sum_over_batch_size", "sum": "sum"}


def smoothed(target, labelSmoothing):
    return (1 - labelSmoothing) * target + labelSmoothing / 2


def call(probability, target, labelSmoothing=0.0, weight=None, reduction="mean"):
    return F.binary_cross_entropy(probability, smoothed(target, labelSmoothing), weight=weight, reduction=reduction)


def by_keras(probability, target, labelSmoothing=0.0, reduction="mean"):
    """Clips to [1e-7, 1 - 1e-7]: only the cases inside are asked."""
    return keras.losses.BinaryCrossentropy(label_smoothing=labelSmoothing, reduction=KERAS[reduction])(tensor(target)[:, None], tensor(probability)[:, None])


def by_sklearn(probability, target, weight=None, reduction="mean"):
    """Divides a weighted mean by the weights: it is asked for weighted sums alone. Takes 1 - p: not asked near 0."""
    return sklearn.metrics.log_loss(target, probability, sample_weight=weight, normalize=reduction == "mean", labels=[0, 1])


rng = source()
inside = lambda n: [round(0.02 + 0.96 * rng.random(), 3) for _ in range(n)]
hard = [inside(6), [1.0, 0.0, 0.0, 1.0, 1.0, 0.0]]
soft = [inside(32), [round(rng.random(), 3) for _ in range(32)]]
weight = [0.5, 2.0, 0.0, 1.25, 3.0, 1.0]

plain = [
    *((f"hard targets, {r}", hard, {"reduction": r}) for r in ("mean", "sum")),
    ("defaults", hard, {}),
    ("one element", [[0.3], [1.0]], {}),
    ("a half", [[0.5, 0.5], [1.0, 0.0]], {}),
    ("near the ends, wrong", [[1e-6, 1 - 1e-6], [1.0, 0.0]], {}),
    ("near the ends, right", [[1 - 1e-6, 1e-6], [1.0, 0.0]], {}),
]
unclipped = [
    *((f"soft targets, {r}", soft, {"reduction": r}) for r in ("mean", "sum")),
    ("the target itself", [[0.25, 0.5, 0.125], [0.25, 0.5, 0.125]], {}),
    ("probability 1e-3, soft", [[1e-3, 0.999], [0.25, 0.75]], {}),
]
smooth = [(f"{name}, smoothing {s}, {r}", data, {"labelSmoothing": s, "reduction": r}) for name, data in (("hard", hard), ("soft", soft)) for s in (0.1, 0.5, 1.0) for r in ("mean", "sum")]
cases = [
    *plain,
    *unclipped,
    *smooth,
    ("weighted, smoothing 0.2, none", hard, {"weight": weight, "labelSmoothing": 0.2, "reduction": "none"}),
    ("hard targets, none", hard, {"reduction": "none"}),
    ("soft targets, none", soft, {"reduction": "none"}),
    *((f"weighted, {r}", hard, {"weight": weight, "reduction": r}) for r in REDUCTIONS),
    *((f"weighted, soft, {r}", [soft[0][:6], soft[1][:6]], {"weight": weight, "reduction": r}) for r in REDUCTIONS),
    ("all weights 0", hard, {"weight": [0.0] * 6}),
    ("1e-11, wrong", [[1e-11, 1e-11], [1.0, 1.0]], {}),
    ("1e-11, right", [[1e-11, 1e-11], [0.0, 0.0]], {}),
]
weighted_sum = [("weighted, summed", hard, {"weight": weight, "reduction": "sum"})]
record(__file__, "torch.nn.functional.binary_cross_entropy", autograd(call, ["probability"]), cases, [
    peer("keras.losses.BinaryCrossentropy", by_keras, plain + unclipped + smooth),
    peer("sklearn.metrics.log_loss", by_sklearn, plain[:-1] + weighted_sum),
])
