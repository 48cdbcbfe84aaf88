"""Bradley-Terry loss: minus torch's logsigmoid of the difference of scores."""
import torch.nn.functional as F
from run import INF, NAN, REDUCTIONS, autograd, peer, record, source, spread, weighable
import jax.numpy as jnp
import optax


def call(chosen, rejected, margin=0.0, reduction="mean"):
    losses = -F.logsigmoid(chosen - rejected - margin)
    return {"mean": losses.mean, "sum": losses.sum, "none": losses.clone}[reduction]()


def ranking(chosen, rejected):
    scores = jnp.stack([jnp.array(chosen), jnp.array(rejected)], axis=1)
    return optax.losses.ranking_softmax_loss(scores, jnp.broadcast_to(jnp.array([1.0, 0.0]), scores.shape))


rng = source()
few, many = [spread(rng, 5), spread(rng, 5)], [spread(rng, 64), spread(rng, 64)]

cases = [
    *((f"five pairs, {r}", few, {"reduction": r}) for r in REDUCTIONS),
    *((f"64 pairs, margin 1.5, {r}", many, {"margin": 1.5, "reduction": r}) for r in REDUCTIONS),
    *((f"64 pairs, margin 0.25, {r}", many, {"margin": 0.25, "reduction": r}) for r in REDUCTIONS),
    *((f"weighted, margin 0.5, {r}", few, {"margin": 0.5, "weight": [0.5, 2.0, 0.0, 1.25, 3.0], "reduction": r}) for r in REDUCTIONS),
    ("defaults", few, {}),
    ("one pair", [[1.5], [-2.25]], {}),
    ("equal scores", [[1.0, -2.0], [1.0, -2.0]], {}),
    ("exactly the margin", [[3.0], [1.0]], {"margin": 2.0}),
    ("apart by 1e-300", [[1e-300, 0.0], [0.0, 1e-300]], {}),
    ("apart by 1e-9", [[1e-9, 0.0], [0.0, 1e-9]], {}),
    ("wrong by 40 and 750", [[-40.0, 0.0], [0.0, 750.0]], {}),
    ("wrong by 1e9", [[-1e9], [0.0]], {}),
    ("right by 5 and 12", [[5.0, 12.0], [0.0, 0.0]], {}),
    ("right by 750 and 1e9", [[750.0, 1e9], [0.0, 0.0]], {}),
    ("rejected infinite", [[0.0, 1.0], [INF, 0.0]], {}),
    ("chosen infinite", [[INF, 1.0], [0.0, 0.0]], {}),
    ("chosen minus infinity", [[-INF, 1.0], [0.0, 0.0]], {}),
    ("both infinite", [[INF, 1.0], [INF, 0.0]], {}),
    ("NaN in the data", [[NAN, 1.0], [0.0, 0.0]], {}),
]
peers = [peer("optax.losses.ranking_softmax_loss of pairs", ranking, [("five pairs", few, {}), ("64 pairs", many, {}), ("one pair", [[1.5], [-2.25]], {})])]
record(__file__, "torch.nn.functional.logsigmoid", autograd(weighable(call, "weight"), ["chosen", "rejected"]), cases, peers)
