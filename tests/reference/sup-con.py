"""Supervised contrastive loss (L_out) by its definition on torch.log_softmax, and by PyTorch Metric Learning."""
import torch
from pytorch_metric_learning.losses import SupConLoss
from pytorch_metric_learning.reducers import ClassWeightedReducer
from run import INF, REDUCTIONS, autograd, peer, record, source, table


def call(embedding, target, rowLength=None, temperature=0.1, reduction="mean"):
    rows = embedding.reshape(-1, rowLength) if rowLength else torch.atleast_2d(embedding)
    unit = rows / torch.linalg.vector_norm(rows, dim=1, keepdim=True)
    itself = torch.eye(len(rows), dtype=torch.bool)
    share = (unit @ unit.T / temperature).masked_fill(itself, -INF).log_softmax(1)
    positive = (target[:, None] == target) & ~itself
    loss = -share.masked_fill(~positive, 0.0).sum(1) / positive.sum(1).clamp_min(1)
    return loss if reduction == "none" else getattr(loss, reduction)()


def weighted(embedding, target, rowLength=None, sampleWeight=None, reduction="mean", **options):
    """A weight for each row; one of 0 takes it out of the batch, so that it is no negative, either."""
    if sampleWeight is None:
        return call(embedding, target, rowLength=rowLength, reduction=reduction, **options)
    kept = sampleWeight != 0
    losses = torch.zeros(len(kept)).index_put((kept,), sampleWeight[kept] * call(embedding[kept], target[kept], reduction="none", **options))
    return {"mean": lambda: losses.sum() / sampleWeight.sum(), "sum": losses.sum, "none": losses.clone}[reduction]()


def by_class(embedding, target, temperature, sampleWeight, reduction):
    """The library weights classes, and divides by the number of rows: its sum is that of rows with the weights of their classes."""
    weight = torch.tensor([next(w for w, own in zip(sampleWeight, target) if own == k) for k in range(max(target) + 1)])
    loss = SupConLoss(temperature=temperature, reducer=ClassWeightedReducer(weight))
    return loss(torch.tensor(embedding), torch.tensor(target)) * len(target)


def by_library(embedding, target, rowLength=None, temperature=0.1, reduction="mean"):
    rows = torch.tensor(embedding)
    rows = rows.reshape(-1, rowLength) if rowLength else rows
    loss = SupConLoss(temperature=temperature)(rows, torch.tensor(target))
    return loss if reduction == "mean" else loss * len(rows)


rng = source()
eight = [table(rng, 8, 3), [0, 1, 2, 0, 1, 2, 0, 1]]
wide = [table(rng, 6, 16), [5, 5, 9, 5, 9, 9]]
lonely = [table(rng, 6, 3), [0, 1, 1, 2, 0, 3]]
three = [[1.0, 0.0], [2.0, 0.0], [0.0, 3.0]]

# every row has a positive: the library leaves the others out of its mean
accompanied = [
    ("defaults", eight, {}),
    *((f"eight rows, {r}", eight, {"reduction": r}) for r in REDUCTIONS),
    *((f"temperature 0.5, {r}", eight, {"temperature": 0.5, "reduction": r}) for r in REDUCTIONS),
    *((f"sixteen dimensions, temperature 0.2, {r}", wide, {"temperature": 0.2, "reduction": r}) for r in REDUCTIONS),
    ("flat embeddings of 2", [[1.0, 2.0, 1.0, 1.0, 3.0, 4.0, 0.5, -1.0], [1, 0, 1, 0]], {"rowLength": 2, "temperature": 0.5}),
]
cases = [
    *accompanied,
    *((f"some alone in their class, {r}", lonely, {"temperature": 0.3, "reduction": r}) for r in REDUCTIONS),
    *((f"weighted, {r}", eight, {"temperature": 0.4, "sampleWeight": [0.5, 2.0, 0.0, 1.25, 3.0, 1.0, 0.75, 1.5], "reduction": r}) for r in REDUCTIONS),
    *((f"weighted, alone in its class without the row of weight 0, {r}", wide, {"temperature": 0.4, "sampleWeight": [0.5, 2.0, 0.0, 0.0, 0.0, 1.0], "reduction": r}) for r in REDUCTIONS),
    ("one alone in its class, temperature 1", [three, [4, 4, 7]], {"temperature": 1.0}),
    ("all alone in their class", [[[1.0, 2.0], [2.0, -1.0], [0.5, 1.0]], [0, 1, 2]], {}),
    ("all of one class", [table(rng, 5, 3), [3] * 5], {}),
    ("two rows of one class", [[[1.0, 2.0], [2.0, -1.0]], [0, 0]], {}),
    ("one dimension", [[[1.0], [-2.0], [3.0]], [0, 1, 0]], {"temperature": 1.0}),
    ("large class ids", [table(rng, 4, 3), [1000000, 7, 7, 1000000]], {"temperature": 1.0}),
    ("very long and very short", [[[3e9, 1e9], [1.0, 2.0], [1e-5, 2.2e-5], [2e-5, -3e-5]], [0, 0, 1, 1]], {"temperature": 0.5}),
]
by_weight = [("a weight for each class", eight, {"temperature": 0.4, "sampleWeight": [[0.5, 2.0, 1.25][k] for k in eight[1]], "reduction": "sum"})]
peers = [
    peer("pytorch_metric_learning.losses.SupConLoss", by_library, accompanied),
    peer("pytorch_metric_learning.losses.SupConLoss with ClassWeightedReducer", by_class, by_weight),
]
record(__file__, "L_out of Khosla et al. on torch.log_softmax", autograd(weighted, ["embedding"]), cases, peers)
