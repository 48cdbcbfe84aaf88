"""InfoNCE loss by torch.nn.functional.cross_entropy of the cosines over the temperature."""
import torch
import torch.nn.functional as F
from pytorch_metric_learning.losses import NTXentLoss
from run import REDUCTIONS, autograd, peer, record, source, table


def reshaped(query, key, dimensions):
    return [x.reshape(-1, dimensions) if dimensions else torch.atleast_2d(x) for x in (query, key)]


def call(query, key, rowLength=None, temperature=0.07, symmetric=False, reduction="mean"):
    rows = [x / torch.linalg.vector_norm(x, dim=1, keepdim=True) for x in reshaped(query, key, rowLength)]
    z = rows[0] @ rows[1].T / temperature
    own = torch.arange(len(z))
    loss = F.cross_entropy(z, own, reduction=reduction)
    return (loss + F.cross_entropy(z.T, own, reduction=reduction)) / 2 if symmetric else loss


def weighted(query, key, rowLength=None, sampleWeight=None, reduction="mean", **options):
    """A weight for each row; one of 0 takes it out of the batch, so that its key is no negative, either."""
    if sampleWeight is None:
        return call(query, key, rowLength=rowLength, reduction=reduction, **options)
    kept = sampleWeight != 0
    losses = torch.zeros(len(kept)).index_put((kept,), sampleWeight[kept] * call(query[kept], key[kept], reduction="none", **options))
    return {"mean": lambda: losses.sum() / sampleWeight.sum(), "sum": losses.sum, "none": losses.clone}[reduction]()


def by_library(query, key, rowLength=None, temperature=0.07, reduction="mean"):
    rows = reshaped(torch.tensor(query), torch.tensor(key), rowLength)
    labels = torch.arange(len(rows[0]))
    # the same labels in one tensor would mean the same embeddings, and leave out the diagonal
    loss = NTXentLoss(temperature=temperature)(rows[0], labels, ref_emb=rows[1], ref_labels=labels.clone())
    return loss if reduction == "mean" else loss * len(labels)


rng = source()
six = [table(rng, 6, 3), table(rng, 6, 3)]
wide = [table(rng, 4, 16), table(rng, 4, 16)]
two = [[[1.0, 0.0], [0.0, 1.0]], [[1.0, 0.0], [1.0, 1.0]]]

one_way = [
    ("defaults", six, {}),
    *((f"six pairs, {r}", six, {"reduction": r}) for r in REDUCTIONS),
    *((f"temperature 0.5, {r}", six, {"temperature": 0.5, "reduction": r}) for r in REDUCTIONS),
    *((f"sixteen dimensions, temperature 0.2, {r}", wide, {"temperature": 0.2, "reduction": r}) for r in REDUCTIONS),
    ("two pairs, temperature 1", two, {"temperature": 1.0}),
    ("flat embeddings of 2", [[1.0, 2.0, 1.0, 1.0], [3.0, 4.0, 0.5, -1.0]], {"rowLength": 2, "temperature": 0.5}),
]
cases = [
    *one_way,
    *((f"symmetric, {r}", six, {"symmetric": True, "reduction": r}) for r in REDUCTIONS),
    *((f"symmetric, temperature 0.3, {r}", wide, {"symmetric": True, "temperature": 0.3, "reduction": r}) for r in REDUCTIONS),
    *((f"weighted, {r}", six, {"temperature": 0.4, "sampleWeight": [0.5, 2.0, 0.0, 1.25, 3.0, 1.0], "reduction": r}) for r in REDUCTIONS),
    *((f"weighted, symmetric, {r}", six, {"temperature": 0.4, "symmetric": True, "sampleWeight": [0.5, 2.0, 0.0, 1.25, 3.0, 0.0], "reduction": r}) for r in REDUCTIONS),
    ("two pairs, symmetric, temperature 1", two, {"temperature": 1.0, "symmetric": True}),
    ("one pair", [[[1.0, 2.0]], [[-3.0, 1.0]]], {}),
    ("one dimension", [[[1.0], [-2.0], [3.0]], [[2.0], [5.0], [-1.0]]], {}),
    ("equal keys", [[[1.0, 0.0], [0.0, 1.0]], [[1.0, 1.0], [1.0, 1.0]]], {}),
    ("exchanged keys, temperature 0.01", [[[1.0, 0.1], [0.2, 1.0]], [[0.1, 1.0], [1.0, 0.3]]], {"temperature": 0.01}),
    ("very long and very short", [[[3e9, 1e9], [1.0, 2.0]], [[1e-5, 2e-5], [2e-5, -3e-5]]], {"temperature": 0.5}),
]
peers = [peer("pytorch_metric_learning.losses.NTXentLoss with ref_emb", by_library, one_way)]
record(__file__, "torch.nn.functional.cross_entropy of cosines over temperature", autograd(weighted, ["query", "key"]), cases, peers)
