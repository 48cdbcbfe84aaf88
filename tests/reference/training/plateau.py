"""What is left of a learning rate of 1 after each value, by torch.optim.lr_scheduler.ReduceLROnPlateau."""
from run import NAN, peer, record, source
import torch
from jax import numpy as jnp
from optax import contrib


def oracle(arguments, options):
    optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=1.0)
    named = {{"lowest": "min_lr"}.get(name, name): value for name, value in options.items()}
    schedule = torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer, eps=0.0, **named)
    scales = []
    for value in arguments[0]:
        schedule.step(value)
        scales.append(optimizer.param_groups[0]["lr"])
    return {"scales": scales}


def in_optax(values, factor=0.1, patience=10, threshold=1e-4, lowest=0.0):
    """Its patience is one longer for the same cut. What is scaled is an update of 1."""
    transform = contrib.reduce_on_plateau(factor, patience + 1, threshold, min_scale=lowest)
    state = transform.init(jnp.ones(1))
    for value in values:
        update, state = transform.update(jnp.ones(1), state, value=value)
    return update[0]


rng = source()
falling = [round(10 * 0.8 ** step + rng.uniform(0, 0.5), 3) for step in range(60)]
level = [5.0] * 30
cases = [
    ("defaults", [falling], {}),
    ("level", [level], {}),
    ("no patience", [falling], {"patience": 0}),
    ("a little patience", [falling], {"patience": 2, "factor": 0.5}),
    ("a demanding threshold", [falling], {"patience": 1, "threshold": 0.05}),
    ("any improvement counts", [falling], {"patience": 1, "threshold": 0.0, "factor": 0.7}),
    ("rest after a cut", [level], {"patience": 1, "cooldown": 3, "factor": 0.5}),
    ("long rest", [falling], {"patience": 0, "cooldown": 10, "factor": 0.3}),
    ("no lower than", [level], {"patience": 2, "factor": 0.5, "lowest": 0.2}),
    ("exactly the threshold", [[8.0, 4.0, 2.0, 1.0, 0.5]], {"patience": 0, "threshold": 0.5}),
    ("values below 0", [[-1.0, -0.9999, -1.0, -0.99, -2.0, -1.9999, -1.5]], {"patience": 0, "factor": 0.5, "threshold": 0.001}),
    ("NaN first", [[NAN, NAN, NAN, 1.0, 2.0]], {"patience": 1, "factor": 0.5}),
    ("NaN among the values", [[3.0, NAN, 2.0, NAN, NAN, 1.0]], {"patience": 0, "factor": 0.5}),
]
without_rest = [case for case in cases if "cooldown" not in case[2] and case[2].get("threshold") != 0.0]
record(__file__, "torch.optim.lr_scheduler.ReduceLROnPlateau", oracle, cases, [peer("optax.contrib.reduce_on_plateau", in_optax, without_rest)])
