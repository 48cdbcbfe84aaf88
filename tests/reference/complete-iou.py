"""Complete IoU loss: the formula of torchvision.ops.complete_box_iou_loss with eps=0 and atan2, in whole-tensor operations, differentiated by torch.

Peer: Keras, with epsilon 0; it differentiates alpha too, but its values are the same. It computes in float32, whatever it is given.
"""
import math

from run import REDUCTIONS, autograd, peer, record, source, weighable

import keras
import torch

keras.config.set_floatx("float64")
keras.config.set_epsilon(0.0)


def call(prediction, target, reduction="mean"):
    p, t = prediction.reshape(-1, 2, 2), target.double().reshape(-1, 2, 2)  # box, corner, axis
    area = lambda box: (box[:, 1] - box[:, 0]).prod(dim=-1)
    overlap = torch.stack([torch.max(p[:, 0], t[:, 0]), torch.min(p[:, 1], t[:, 1])], dim=1)
    diagonal = (torch.max(p[:, 1], t[:, 1]) - torch.min(p[:, 0], t[:, 0])).square().sum(dim=-1)
    apart = (p.mean(dim=1) - t.mean(dim=1)).square().sum(dim=-1) / diagonal
    shared = torch.where((overlap[:, 1] > overlap[:, 0]).all(dim=-1), area(overlap), 0.0)
    union = area(p) + area(t) - shared
    missed = 1 - torch.where(union > 0, shared, 0.0) / torch.where(union > 0, union, 1.0)
    angle = lambda box: torch.atan2(*(box[:, 1] - box[:, 0]).unbind(dim=-1))
    v = (angle(t) - angle(p)).square() * 4 / math.pi**2
    alpha = torch.where(v > 0, v / torch.where(v > 0, missed + v, 1.0), 0.0).detach()
    losses = missed + apart + alpha * v
    return {"mean": losses.mean, "sum": losses.sum, "none": losses.clone}[reduction]()


rng = source()


def box(reach=2.0):
    x, y = rng.uniform(-reach, reach), rng.uniform(-reach, reach)
    return [round(v, 3) for v in (x, y, x + rng.uniform(0.3, 3), y + rng.uniform(0.3, 3))]


many = [[box() for _ in range(12)] for _ in range(2)]
far = [[box(20.0) for _ in range(6)] for _ in range(2)]
unit = [0.0, 0.0, 1.0, 1.0]
pair = lambda one, other: [[one], [other]]

cases = [
    *((f"twelve boxes, {r}", many, {"reduction": r}) for r in REDUCTIONS),
    *((f"six boxes far apart, {r}", far, {"reduction": r}) for r in REDUCTIONS),
    *((f"six boxes, weighted, {r}", far, {"sampleWeight": [0.5, 2.0, 0.0, 1.25, 3.0, 1.0], "reduction": r}) for r in REDUCTIONS),
    ("defaults", many, {}),
    ("one box, flat", [many[0][0], many[1][0]], {}),
    ("three boxes, flat", [sum(many[0][:3], []), sum(many[1][:3], [])], {"reduction": "none"}),
    ("equal", pair(unit, unit), {}),
    ("inside", pair([0.25, 0.5, 0.5, 0.75], unit), {}),
    ("around", pair([-1.0, -1.0, 3.0, 2.0], unit), {}),
    ("inside, at an edge", pair([0.0, 0.5, 0.5, 0.75], unit), {}),
    ("inside, at a corner", pair([0.0, 0.0, 0.5, 0.75], unit), {}),
    ("one edge shared by both sides", pair([0.5, 0.25, 1.0, 2.0], unit), {}),
    ("touching at the right", pair([1.0, 0.0, 2.0, 1.0], unit), {}),
    ("touching at a corner", pair([1.0, 1.0, 2.0, 2.0], unit), {}),
    ("apart along x", pair([3.0, 0.0, 4.0, 1.0], unit), {}),
    ("apart along both", pair([-5.0, 3.0, -4.0, 7.0], unit), {}),
    ("a cross", pair([-1.0, 0.4, 2.0, 0.6], [0.3, -2.0, 0.5, 3.0]), {}),
    ("wide against tall, one middle", pair([-1.0, 0.25, 2.0, 0.75], [0.25, -1.0, 0.75, 2.0]), {}),
    ("wide against tall, apart", pair([-9.0, 0.0, -1.0, 0.125], [5.0, 0.0, 5.25, 8.0]), {}),
    ("same ratio", pair([-1.0, 0.25, 2.0, 1.25], [0.5, -1.0, 6.5, 1.0]), {}),
    ("height 0", pair([0.0, 0.5, 1.0, 0.5], unit), {}),
    ("width 0, apart", pair([3.0, 0.5, 3.0, 2.5], unit), {}),
    ("prediction without area, inside", pair([0.5, 0.25, 0.5, 0.75], unit), {}),
    ("prediction without area, apart", pair([2.0, 2.0, 2.0, 2.0], unit), {}),
    ("target without area, inside", pair(unit, [0.5, 0.5, 0.5, 0.5]), {}),
    ("two points", pair([2.0, 3.0, 2.0, 3.0], [0.0, 0.0, 0.0, 0.0]), {}),
    ("pixels", pair([100.0, 150.0, 400.0, 480.0], [120.0, 140.0, 390.0, 500.0]), {}),
    ("very small", pair([1e-6, 2e-6, 3e-6, 7e-6], [2e-6, 1e-6, 4e-6, 5e-6]), {}),
]
similarity = lambda prediction, target: keras.utils.bounding_boxes.compute_ciou(*(torch.tensor(boxes) for boxes in (prediction, target)), "xyxy")
thick = [case for case in cases if not case[2] and "height 0" not in case[0] and "without area" not in case[0] and case[0] not in ("equal", "two points")]
peers = [peer("1 - keras.utils.bounding_boxes.compute_ciou, with epsilon 0", lambda prediction, target: 1 - similarity(prediction, target).mean(), thick, relative=2e-6)]
record(__file__, "torch autograd of torchvision's formula", autograd(weighable(call), ["prediction"]), cases, peers)
