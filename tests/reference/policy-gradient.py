"""Policy gradient loss by torch.distributions.Categorical: minus log_prob times advantage, minus the entropy."""
import torch
from torch.distributions import Categorical
from run import INF, NAN, REDUCTIONS, autograd, peer, record, source, spread, table, weighable
import jax.numpy as jnp
import keras
import numpy as np
import optax

keras.config.set_floatx("float64")


def call(logit, action, advantage, baseline=0.0, entropyBonus=0.0, rowLength=None, reduction="mean"):
    policy = Categorical(logits=logit.reshape(-1, rowLength) if rowLength else logit, validate_args=False)
    losses = -policy.log_prob(action) * (advantage - baseline)
    if entropyBonus > 0:
        losses = losses - entropyBonus * policy.entropy()
    return {"mean": losses.mean, "sum": losses.sum, "none": losses.clone}[reduction]()


def by_keras(logit, action, advantage):
    # the mean of Keras divides in float32: its sum, divided here
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum", dtype="float64")
    return loss(np.array(action), np.array(logit), sample_weight=np.array(advantage)) / len(action)


def by_keras_weighted(logit, action, advantage, sampleWeight, reduction):
    return by_keras(logit, action, np.multiply(advantage, sampleWeight)) * len(action)  # of its mean over the steps, the sum


def by_optax(logit, action, advantage):
    return (optax.softmax_cross_entropy_with_integer_labels(jnp.array(logit), jnp.array(action)) * jnp.array(advantage)).mean()


rng = source()
six = [table(rng, 6, 3), [0, 2, 1, 1, 0, 2], spread(rng, 6)]
ten = [table(rng, 8, 10), [rng.randrange(10) for _ in range(8)], spread(rng, 8)]
weighted = {"sampleWeight": [0.5, 2.0, 0.0, 1.25, 3.0, 1.0]}
one = lambda row, action, advantage: [[row], [action], [advantage]]

cases = [
    *((f"three actions, {r}", six, {"reduction": r}) for r in REDUCTIONS),
    *((f"three actions, baseline 1.5, {r}", six, {"baseline": 1.5, "reduction": r}) for r in REDUCTIONS),
    *((f"ten actions, entropy bonus 0.1, {r}", ten, {"entropyBonus": 0.1, "reduction": r}) for r in REDUCTIONS),
    *((f"ten actions, baseline -0.5, entropy bonus 2, {r}", ten, {"baseline": -0.5, "entropyBonus": 2.0, "reduction": r}) for r in REDUCTIONS),
    *((f"weighted, {r}", six, {**weighted, "reduction": r}) for r in REDUCTIONS),
    *((f"weighted, baseline 0.5, entropy bonus 0.2, {r}", six, {"baseline": 0.5, "entropyBonus": 0.2, **weighted, "reduction": r}) for r in REDUCTIONS),
    ("defaults", ten, {}),
    ("flat logits", [[x for row in six[0] for x in row], six[1], six[2]], {"rowLength": 3, "entropyBonus": 0.5}),
    ("one action", [[[7.0], [-3.0]], [0, 0], [1.0, -2.0]], {"entropyBonus": 0.5}),
    ("equal logits", one([3.0, 3.0, 3.0], 1, 2.0), {"entropyBonus": 0.25}),
    ("advantage 0", one([1.0, 5.0], 0, 0.0), {}),
    ("advantage 0, entropy alone", one([1.0, 2.0, -0.5], 0, 0.0), {"entropyBonus": 1.0}),
    ("advantage is the baseline", one([1.0, 2.0, -0.5], 0, 1.5), {"baseline": 1.5}),
    ("1000, wrong", one([1000.0, -1000.0], 1, 1.0), {}),
    ("40 and 750 behind", [[[-40.0, 0.0], [-750.0, 0.0]], [0, 0], [1.0, -1.0]], {}),
    ("advantages of 1e9 and 1e-300", [[[1.0, 0.0], [0.5, -1.0]], [0, 1], [1e9, 1e-300]], {}),
    ("a masked action", one([-INF, 1.0, 0.0], 1, 1.5), {}),
    ("a masked action, entropy bonus 0.5", one([-INF, 1.0, 0.0], 1, -1.5), {"entropyBonus": 0.5}),
    ("a masked action taken", one([-INF, 1.0, 0.0], 0, 1.5), {}),
    ("all masked", one([-INF, -INF], 0, 1.0), {}),
    ("NaN logit", [[[NAN, 1.0], [0.0, 1.0]], [1, 1], [1.0, 1.0]], {"entropyBonus": 0.5}),
    ("NaN advantage", [[[0.5, 1.0], [0.0, 1.0]], [1, 1], [NAN, 1.0]], {}),
]
plain = [("three actions", six, {}), ("ten actions", ten, {})]
peers = [
    peer("keras.losses.SparseCategoricalCrossentropy, advantages as sample_weight", by_keras, plain),
    peer("keras.losses.SparseCategoricalCrossentropy, advantages times weights as sample_weight", by_keras_weighted, [("weighted", six, {**weighted, "reduction": "sum"})]),
    peer("optax.softmax_cross_entropy_with_integer_labels, times the advantages", by_optax, plain),
]
record(__file__, "torch.distributions.Categorical", autograd(weighable(call), ["logit"]), cases, peers)
