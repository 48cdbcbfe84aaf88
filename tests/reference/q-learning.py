"""Q-learning loss by torch.nn.functional.huber_loss, the target by torch operations that hold no gradient."""
import torch
import torch.nn.functional as F
from run import INF, NAN, REDUCTIONS, autograd, peer, record, source, spread, table, weighable
import jax.numpy as jnp
import keras
import numpy as np
import optax


def call(actionValue, action, reward, nextActionValue, done, discount=0.99, delta=1.0, onlineNext=None, rowLength=None, reduction="mean"):
    q, after, online = [x if x is None else x.reshape(-1, rowLength) if rowLength else torch.atleast_2d(x) for x in (actionValue, nextActionValue, onlineNext)]
    with torch.no_grad():
        best = after.amax(dim=1) if online is None else after.gather(1, online.argmax(dim=1, keepdim=True))[:, 0]
        going = torch.as_tensor(done) < 1  # what follows the end does not exist: it is not multiplied by 0
        target = reward + torch.where(going, discount * (1 - done) * best, 0.0)
    value = q.gather(1, action[:, None])[:, 0]
    if delta == INF:
        return F.mse_loss(value, target, reduction=reduction) / 2
    return F.huber_loss(value, target, delta=delta, reduction=reduction)


def by_optax(actionValue, action, reward, nextActionValue, done, discount=0.99, delta=1.0):
    q, after = jnp.array(actionValue), jnp.array(nextActionValue)
    target = jnp.array(reward) + discount * (1 - jnp.array(done)) * after.max(axis=1)
    return optax.huber_loss(q[jnp.arange(len(q)), jnp.array(action)], target, delta=delta).mean()


def by_keras(actionValue, action, reward, nextActionValue, done, sampleWeight, reduction, delta=1.0):
    q, after = np.array(actionValue), np.array(nextActionValue)
    target = np.array(reward) + 0.99 * (1 - np.array(done)) * after.max(axis=1)
    loss = keras.losses.Huber(delta=delta, reduction=reduction, dtype="float64")
    # one row each: Keras averages over the last axis before it weights
    return loss(target[:, None], q[range(len(q)), action][:, None], sample_weight=np.array(sampleWeight))


rng = source()
flags = lambda n: [float(rng.randrange(4) == 0) for _ in range(n)]
six = [table(rng, 6, 3), [0, 2, 1, 1, 0, 2], spread(rng, 6), table(rng, 6, 3), flags(6)]
ten = [table(rng, 8, 10), [rng.randrange(10) for _ in range(8)], spread(rng, 8), table(rng, 8, 10), flags(8)]
online = table(rng, 6, 3)
weighted = {"sampleWeight": [0.5, 2.0, 0.0, 1.25, 3.0, 1.0]}
flat = lambda rows: [x for row in rows for x in row]
one = lambda row, action, reward, after, done=0.0: [[row], [action], [reward], [after], [done]]

cases = [
    *((f"three actions, {r}", six, {"reduction": r}) for r in REDUCTIONS),
    *((f"ten actions, discount 0.9, delta 2.5, {r}", ten, {"discount": 0.9, "delta": 2.5, "reduction": r}) for r in REDUCTIONS),
    *((f"double, discount 0.5, delta 0.3, {r}", six, {"discount": 0.5, "delta": 0.3, "onlineNext": online, "reduction": r}) for r in REDUCTIONS),
    *((f"squared, {r}", six, {"delta": INF, "reduction": r}) for r in REDUCTIONS),
    *((f"weighted, {r}", six, {**weighted, "reduction": r}) for r in REDUCTIONS),
    *((f"weighted, double, discount 0.8, delta 0.5, {r}", six, {"discount": 0.8, "delta": 0.5, "onlineNext": online, **weighted, "reduction": r}) for r in REDUCTIONS),
    ("defaults", ten, {}),
    ("discount 0", six, {"discount": 0.0}),
    ("discount 1", six, {"discount": 1.0}),
    ("flat values, double", [flat(six[0]), six[1], six[2], flat(six[3]), six[4]], {"rowLength": 3, "onlineNext": flat(online)}),
    ("one flat row", [[1.0, 0.5], [1], [0.25], [2.0, 3.0], [0.0]], {}),
    ("one action", [[[7.0], [-3.0]], [0, 0], [1.0, -2.0], [[2.0], [1.0]], [0.0, 1.0]], {}),
    ("half done", one([1.0, 0.0], 0, 0.5, [1.0, 2.0], 0.5), {}),
    ("value is the target", one([3.0, 0.0], 0, 1.0, [4.0, 2.0]), {"discount": 0.5}),
    ("off by exactly delta", one([2.0, 0.0], 0, 0.0, [0.0, 0.0]), {"delta": 2.0}),
    ("off by 1e-300 and 1e9", [[[1e-300, 0.0], [1e9, 0.0]], [0, 0], [0.0, 0.0], [[0.0, 0.0], [0.0, 0.0]], [0.0, 0.0]], {}),
    ("a tie of the next values", one([1.0, 0.0], 1, 1.0, [2.0, 2.0]), {}),
    ("a tie of double Q-learning", one([0.0, 0.0], 0, 0.0, [1.0, 3.0]), {"onlineNext": [[2.0, 2.0]]}),
    ("one next action masked", one([1.0, 0.0], 0, 1.0, [-INF, 2.0]), {}),
    ("done, all next actions masked", one([1.0, 0.0], 0, 3.0, [-INF, -INF], 1.0), {}),
    ("done, next values NaN", one([1.0, 0.0], 0, 3.0, [NAN, 1.0], 1.0), {}),
    ("infinite reward", one([1.0, 0.0], 0, INF, [0.0, 1.0]), {}),
    ("NaN in the next values", [[[1.0, 0.0], [0.0, 1.0]], [0, 0], [0.0, 1.0], [[2.0, NAN], [0.0, 0.0]], [0.0, 0.0]], {}),
    ("NaN reward", [[[1.0, 0.0], [0.0, 1.0]], [0, 0], [NAN, 1.0], [[2.0, 1.0], [0.0, 0.0]], [0.0, 0.0]], {}),
]
peers = [
    peer("optax.huber_loss of the same target", by_optax, [("three actions", six, {}), ("ten actions, delta 2.5", ten, {"discount": 0.9, "delta": 2.5})]),
    peer("keras.losses.Huber of the same target, with sample_weight", by_keras, [("weighted", six, {**weighted, "reduction": "sum"}), ("weighted, delta 0.4", six, {"delta": 0.4, **weighted, "reduction": "sum"})], 1e-6),  # its mean over the last axis is in float32
]
record(__file__, "torch.nn.functional.huber_loss", autograd(weighable(call), ["actionValue"]), cases, peers)
