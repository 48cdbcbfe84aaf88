"""Cosine embedding loss by its definition on torch.nn.functional.cosine_similarity, which adds nothing to the lengths."""
import torch
import torch.nn.functional as F
from run import REDUCTIONS, autograd, peer, record, source, table, weighable


def reshaped(first, second, dimensions):
    return [x.reshape(-1, dimensions) if dimensions else torch.atleast_2d(x) for x in (first, second)]


def call(first, second, target, rowLength=None, margin=0.0, reduction="mean"):
    cosine = F.cosine_similarity(*reshaped(first, second, rowLength))
    loss = torch.where(target == 1, 1 - cosine, (cosine - margin).clamp_min(0.0))
    return loss if reduction == "none" else getattr(loss, reduction)()


def by_torch(first, second, target, rowLength=None, **options):
    rows = reshaped(torch.tensor(first), torch.tensor(second), rowLength)
    loss = F.cosine_embedding_loss(*rows, torch.tensor(target), **options)
    return loss.sum()


def by_optax(first, second, target, rowLength=None, reduction="mean"):
    import jax.numpy as jnp
    import optax

    return getattr(jnp, reduction)(optax.losses.cosine_distance(jnp.array(first), jnp.array(second)))


rng = source()
six = [table(rng, 6, 3), table(rng, 6, 3), [rng.choice([-1.0, 1.0]) for _ in range(6)]]
wide = [table(rng, 4, 16), table(rng, 4, 16), [-1.0, 1.0, -1.0, -1.0]]
similar = [table(rng, 5, 4), table(rng, 5, 4), [1.0] * 5]

ordinary = [
    ("defaults", six, {}),
    *((f"six pairs, {r}", six, {"reduction": r}) for r in REDUCTIONS),
    *((f"margin 0.3, {r}", six, {"margin": 0.3, "reduction": r}) for r in REDUCTIONS),
    *((f"sixteen dimensions, margin -0.5, {r}", wide, {"margin": -0.5, "reduction": r}) for r in REDUCTIONS),
    *((f"margin 1, {r}", wide, {"margin": 1.0, "reduction": r}) for r in REDUCTIONS),
    ("one flat pair", [[3.0, 4.0], [5.0, 0.0], [-1.0]], {"margin": 0.1}),
    ("flat embeddings of 2", [[1.0, 2.0, 1.0, 1.0], [3.0, 4.0, 0.5, 1.0], [1.0, -1.0]], {"rowLength": 2}),
]
alike = [(f"similar pairs, {r}", similar, {"reduction": r}) for r in REDUCTIONS[:2]]
cases = [
    *ordinary,
    *alike,
    *((f"weighted, margin -0.25, {r}", six, {"margin": -0.25, "sampleWeight": [0.5, 2.0, 0.0, 1.25, 3.0, 1.0], "reduction": r}) for r in REDUCTIONS),
    ("one dimension", [[[2.0], [2.0], [-2.0], [-2.0]], [[3.0], [-3.0], [-3.0], [3.0]], [1.0, 1.0, -1.0, -1.0]], {"reduction": "none"}),
    ("a right angle, exactly at the margin", [[[1.0, 0.0]], [[0.0, 2.0]], [-1.0]], {}),
    ("a right angle, beyond the margin", [[[1.0, 0.0]], [[0.0, 2.0]], [-1.0]], {"margin": 0.25}),
    ("opposite directions", [[[1.0, 0.0]], [[-2.0, 0.0]], [1.0]], {}),
    ("very long and very short", [[[3e9, 4e9]], [[0.0, 1e-5]], [1.0]], {}),
    ("forty degrees and 140 degrees", [[[1.0, 0.0], [1.0, 0.0]], [[0.766, 0.643], [-0.766, 0.643]], [-1.0, 1.0]], {"reduction": "none"}),
]
# it adds 1e-12 to each squared length, and the embeddings here are about 2 long
peers = [
    peer("torch.nn.functional.cosine_embedding_loss", by_torch, ordinary, relative=1e-10),
    peer("optax.losses.cosine_distance, for similar pairs", by_optax, alike),
]
record(__file__, "the definition on torch.nn.functional.cosine_similarity", autograd(weighable(call), ["first", "second"]), cases, peers)
