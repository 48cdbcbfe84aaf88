"""CTC by torch.nn.functional.ctc_loss of log_softmax, differentiated through to the logits."""
import torch
import torch.nn.functional as F
from run import INF, NAN, REDUCTIONS, peer, record, source, table
import jax.numpy as jnp
import keras
import numpy as np
import optax


def weighted(losses, weight, labels, reduction):
    """Multiplied by weights; the mean divides each loss by its number of labels, as torch does, then by the sum of the weights."""
    losses = torch.where(weight == 0, 0.0, weight * losses)
    return {"mean": lambda: (losses / labels.clamp_min(1)).sum() / weight.sum(), "sum": losses.sum, "none": losses.clone}[reduction]()


def oracle(arguments, options):
    logit, labels = arguments
    leaves = [torch.tensor(one).requires_grad_() for one in logit]
    padded = torch.nn.utils.rnn.pad_sequence([leaf.log_softmax(1) for leaf in leaves])  # [frames][sequences][classes]
    lengths = [torch.tensor([len(one) for one in part]) for part in (logit, labels)]
    target = torch.tensor([label for one in labels for label in one], dtype=torch.long)
    reduction, weight = options.get("reduction", "mean"), options.get("sampleWeight")
    of = lambda reduction: F.ctc_loss(padded, target, *lengths, blank=options.get("blank", 0), reduction=reduction, zero_infinity=options.get("zeroInfinity", False))
    losses = of(reduction) if weight is None else weighted(of("none"), torch.tensor(weight), lengths[1], reduction)
    grads = torch.autograd.grad(losses.sum(), leaves)
    if weight is not None:  # torch multiplies the NaN of a sequence without a valid alignment by 0
        grads = [grad if w else torch.zeros_like(grad) for grad, w in zip(grads, weight)]
    expected = {"value": losses.sum().item(), "grad": torch.cat([grad.flatten() for grad in grads]).tolist()}
    return {**expected, "elements": losses.tolist()} if reduction == "none" else expected


def by_optax(logit, labels, blank=0):
    frames, most = max(map(len, logit)), max(1, max(map(len, labels)))
    pad = lambda row, n, fill: row + [fill] * (n - len(row))
    z = jnp.array([pad(one, frames, [0.0] * len(one[0])) for one in logit])
    off = lambda part, n: jnp.array([[float(i >= len(one)) for i in range(n)] for one in part])
    return optax.losses.ctc_loss(z, off(logit, frames), jnp.array([pad(one, most, 0) for one in labels]), off(labels, most), blank_id=blank).sum()


def by_keras(logit, labels, sampleWeight, reduction):
    loss = keras.losses.CTC(reduction=reduction, dtype="float64")
    return loss(np.array(labels), np.array(logit), sample_weight=np.array(sampleWeight))


rng = source()
two = [[table(rng, 5, 3), table(rng, 7, 3)], [[1, 2], [2, 2, 1]]]
four = [[table(rng, n, 4) for n in (6, 4, 9, 3)], [[1, 2, 3], [2], [3, 3, 1, 2], []]]
last = [[table(rng, 6, 4), table(rng, 5, 4)], [[0, 2, 2], [1]]]
even = [[table(rng, 5, 3) for _ in range(3)], [[1, 2], [2, 1], [2, 2]]]
plain_cases = [("two sequences", two, {"reduction": "sum"}), ("four sequences", four, {"reduction": "sum"}), ("blank last", last, {"blank": 3, "reduction": "sum"})]

cases = [
    *((f"two sequences, {r}", two, {"reduction": r}) for r in REDUCTIONS),
    *((f"four sequences, one without labels, {r}", four, {"reduction": r}) for r in REDUCTIONS),
    *((f"blank last, {r}", last, {"blank": 3, "reduction": r}) for r in REDUCTIONS),
    *((f"weighted, four sequences, {r}", four, {"sampleWeight": [0.5, 2.0, 0.0, 1.25], "reduction": r}) for r in REDUCTIONS),
    *((f"too few frames in the one of weight 0, {r}", [[table(rng, 2, 3), table(rng, 4, 3)], [[1, 1], [1, 2]]], {"sampleWeight": [0.0, 3.0], "reduction": r}) for r in REDUCTIONS),
    ("blank in the middle", [[table(rng, 6, 3)], [[0, 2]]], {"blank": 1}),
    ("defaults", two, {}),
    ("as many frames as labels", [[table(rng, 3, 4)], [[1, 2, 3]]], {}),
    ("a repeat that just fits", [[table(rng, 3, 3)], [[1, 1]]], {}),
    ("one frame", [[table(rng, 1, 3)], [[2]]], {}),
    ("one class besides the blank", [[table(rng, 4, 2)], [[1, 1]]], {}),
    ("too few frames", [[table(rng, 2, 3)], [[1, 1]]], {}),
    *((f"too few frames in one of two, zeroInfinity, {r}", [[table(rng, 2, 3), table(rng, 4, 3)], [[1, 1], [1, 2]]], {"zeroInfinity": True, "reduction": r}) for r in REDUCTIONS),
    ("twelve frames", [[table(rng, 12, 5, 0.5)], [[1, 2, 3, 4, 4, 3]]], {}),
    ("logits of 4", [[[[0.0, 4.0, -4.0], [4.0, 0.0, 0.0], [0.0, -4.0, 4.0]]], [[1, 2]]], {}),
    ("logits of 750", [[[[0.0, 750.0], [0.0, -750.0]]], [[1]]], {}),
]
record(__file__, "torch.nn.functional.ctc_loss of log_softmax", oracle, cases, [
    peer("optax.losses.ctc_loss", lambda z, y, blank=0, reduction="sum": by_optax(z, y, blank), plain_cases, 1e-6),  # its padding brings float32 in
    peer("keras.losses.CTC with sample_weight", by_keras, [("weighted", even, {"sampleWeight": [0.5, 2.0, 1.25], "reduction": "sum"})], 1e-6),  # it computes in float32
])
