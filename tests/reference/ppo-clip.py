"""PPO's clipped surrogate: torch has none, so its definition by torch's min and clamp, differentiated by torch."""
import torch
from run import INF, NAN, REDUCTIONS, autograd, record, source, spread, weighable


def call(logProbability, oldLogProbability, advantage, epsilon=0.2, reduction="mean"):
    ratio = (logProbability - oldLogProbability).exp()
    losses = -torch.min(ratio * advantage, ratio.clamp(1 - epsilon, 1 + epsilon) * advantage)
    return {"mean": losses.mean, "sum": losses.sum, "none": losses.clone}[reduction]()


rng = source()


def steps(n, moved):
    old = [round(-abs(rng.gauss(0, 2)), 3) for _ in range(n)]
    return [[round(x + rng.gauss(0, moved), 3) for x in old], old, spread(rng, n, 1.5)]


few, many = steps(6, 0.3), steps(64, 0.5)
one = lambda moved, advantage: [[moved], [0.0], [advantage]]

cases = [
    *((f"six steps, {r}", few, {"reduction": r}) for r in REDUCTIONS),
    *((f"64 steps, epsilon 0.1, {r}", many, {"epsilon": 0.1, "reduction": r}) for r in REDUCTIONS),
    *((f"64 steps, epsilon 0.5, {r}", many, {"epsilon": 0.5, "reduction": r}) for r in REDUCTIONS),
    *((f"weighted, epsilon 0.1, {r}", few, {"epsilon": 0.1, "weight": [0.5, 2.0, 0.0, 1.25, 3.0, 1.0], "reduction": r}) for r in REDUCTIONS),
    ("defaults", many, {}),
    ("epsilon 1.5, no lower end", many, {"epsilon": 1.5}),
    ("the old policy", [few[1], few[1], few[2]], {}),
    *((f"moved by {x}, advantage {a}", one(x, a), {}) for x in (1.0, -1.0, 1e-300, 1e-9) for a in (2.0, -2.0)),
    *((f"moved by {x}, advantage {a}", one(x, a), {}) for x in (40.0, -40.0, -750.0) for a in (1.5, -1.5)),
    ("moved by 750, bad", one(750.0, -1.5), {}),
    ("exactly 1 + epsilon, good", one(0.5, 1.0), {"epsilon": 0.6487212707001282}),
    ("exactly 1 + epsilon, bad", one(0.5, -1.0), {"epsilon": 0.6487212707001282}),
    ("exactly 1 - epsilon, good", one(-0.5, 1.0), {"epsilon": 1 - 0.6065306597126334}),
    ("exactly 1 - epsilon, bad", one(-0.5, -1.0), {"epsilon": 1 - 0.6065306597126334}),
    ("advantage 0", [[-1.0, -1.0], [-1.1, -3.0], [0.0, 0.0]], {}),
    ("advantages of 1e9 and 1e-300", [[-1.0, -1.0], [-1.1, -0.95], [1e9, 1e-300]], {}),
    ("impossible now", [[-INF, -INF], [-1.0, -1.0], [1.0, -1.0]], {}),
    ("impossible before, bad", [[-1.0], [-INF], [-1.0]], {}),
    ("impossible before and now", [[-INF], [-INF], [1.0]], {}),
    ("NaN in the data", [[NAN, -1.0], [-1.0, -1.0], [1.0, 2.0]], {}),
    ("infinite advantage", one(0.1, INF), {}),
]
record(__file__, "torch autograd of the definition", autograd(weighable(call, "weight"), ["logProbability"]), cases)
