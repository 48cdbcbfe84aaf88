"""Binary cross-entropy with Dice: the definition by torch's logsigmoid and sigmoid, differentiated by torch.

Not by its binary_cross_entropy_with_logits, whose slope sigmoid(z) - t is 0 long before the true one: at z = 40, t = 1
nothing of 4e-18 is left. The slope p (1 - p) of sigmoid keeps its digits only below 1/2.
"""
import torch
import torch.nn.functional as F
from run import INF, NAN, REDUCTIONS, autograd, record, source, spread, weighable


def probability(z):
    return torch.where(z < 0, torch.sigmoid(z), 1 - torch.sigmoid(-z))


def call(logit, target, diceWeight=1.0, posWeight=1.0, smooth=1e-5, rowLength=None, reduction="mean"):
    z, t = ([x.reshape(-1, rowLength) for x in (logit, target)] if rowLength else map(torch.atleast_2d, (logit, target)))
    t = t.double()
    entropy = -(posWeight * t * F.logsigmoid(z) + (1 - t) * F.logsigmoid(-z)).mean(dim=1)
    size = torch.cat([probability(z), t], dim=1).sum(dim=1) + smooth
    wrong = (probability(z) * (1 - t) + probability(-z) * t).sum(dim=1)  # what Dice misses, with its digits
    losses = entropy + diceWeight * wrong / size
    return {"mean": losses.mean, "sum": losses.sum, "none": losses.clone}[reduction]()


rng = source()
mask = lambda n: [float(rng.randrange(2)) for _ in range(n)]
three = [[spread(rng, 8) for _ in range(3)], [mask(8) for _ in range(3)]]
soft = [[spread(rng, 5) for _ in range(4)], [[round(rng.random(), 3) for _ in range(5)] for _ in range(4)]]

cases = [
    *((f"three images, {r}", three, {"reduction": r}) for r in REDUCTIONS),
    *((f"three images, weight 2.5, smooth 1, {r}", three, {"diceWeight": 2.5, "smooth": 1.0, "reduction": r}) for r in REDUCTIONS),
    *((f"three images, weight {weight}", three, {"diceWeight": weight}) for weight in (0.0, 0.3, 100.0)),
    *((f"soft targets, weight 0.5, smooth {smooth}", soft, {"diceWeight": 0.5, "smooth": smooth}) for smooth in (0.0, 0.5)),
    *((f"three images, posWeight {w}, {r}", three, {"posWeight": w, "reduction": r}) for w in (0.25, 4.0) for r in REDUCTIONS),
    *((f"three weighted images, {r}", three, {"sampleWeight": [0.5, 2.0, 0.0], "reduction": r}) for r in REDUCTIONS),
    ("defaults", three, {}),
    ("soft targets", soft, {}),
    ("one flat image", [spread(rng, 6), mask(6)], {}),
    ("flat images of 4", [spread(rng, 12), mask(12)], {"rowLength": 4}),
    ("one pixel", [[0.25], [1.0]], {}),
    ("all logits 0", [[0.0] * 4, [1.0, 0.0, 0.0, 1.0]], {}),
    ("the right way, far out", [[40.0, -40.0, 1e-300], [1.0, 0.0, 1.0]], {}),
    ("the wrong way, far out", [[-40.0, 40.0, 1.0], [1.0, 0.0, 1.0]], {}),
    ("750 and 1e9, the wrong way", [[-750.0, 1e9, 0.5], [1.0, 0.0, 1.0]], {}),
    ("almost perfect", [[50.0, 45.0], [1.0, 1.0]], {"smooth": 0.0}),
    ("nothing to find", [[0.5, -2.0, -8.0], [0.0, 0.0, 0.0]], {}),
    ("nothing to find, smooth 1", [[0.5, -2.0, -8.0], [0.0, 0.0, 0.0]], {"smooth": 1.0}),
    ("nothing on either side, smooth 0", [[-1000.0, -1000.0], [0.0, 0.0]], {"smooth": 0.0}),
    ("an infinite logit, the wrong way", [[INF, 1.0], [0.0, 1.0]], {}),
    ("NaN in the data", [[[NAN, 1.0], [0.5, 1.0]], [[0.0, 1.0], [0.0, 1.0]]], {"reduction": "none"}),
]
record(__file__, "torch autograd of the definition", autograd(weighable(call), ["logit"]), cases)
