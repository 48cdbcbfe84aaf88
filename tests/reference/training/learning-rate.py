"""Learning rates step by step by the schedulers of torch.optim.lr_scheduler; single steps by optax."""
from run import peer, record
import optax
import torch
from torch.optim import lr_scheduler as torch_schedules

STEPS = 40


def scheduler(optimizer, name, rate, options):
    make = {
        "constantRate": lambda: torch_schedules.ConstantLR(optimizer, factor=1.0),
        "stepDecay": lambda: torch_schedules.StepLR(optimizer, options["every"], options.get("factor", 0.1)),
        "exponentialDecay": lambda: torch_schedules.ExponentialLR(optimizer, options["factor"]),
        "cosineDecay": lambda: torch_schedules.CosineAnnealingLR(optimizer, options["steps"], options.get("lowest", 0.0)),
    }
    return make[name]()


def oracle(arguments, options):
    name, first = arguments
    after = first if name == "warmUp" else [name, first, options]
    optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=after[1])
    schedule = scheduler(optimizer, *after)
    if name == "warmUp":
        rise = torch_schedules.LinearLR(optimizer, start_factor=options["from"] / after[1], total_iters=options["steps"])
        schedule = torch_schedules.SequentialLR(optimizer, [rise, schedule], milestones=[options["steps"]])
    rates = []
    for _ in range(options["steps"] + 1 if name == "cosineDecay" else STEPS):  # torch rises again after the last step
        rates.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        schedule.step()
    return {"rates": rates}


def in_optax(name, first, **options):
    if name == "warmUp":
        rise = optax.linear_schedule(options.get("from", 0.0), first[1], options["steps"])
        return optax.join_schedules([rise, in_optax(first[0], first[1], **first[2])], [options["steps"]])
    make = {
        "constantRate": lambda: optax.constant_schedule(first),
        "stepDecay": lambda: optax.exponential_decay(first, options["every"], options.get("factor", 0.1), staircase=True),
        "exponentialDecay": lambda: optax.exponential_decay(first, 1, options["factor"]),
        "cosineDecay": lambda: optax.cosine_decay_schedule(first, options["steps"], options.get("lowest", 0.0) / first),
    }
    return make[name]()


cases = [
    ("constant", ["constantRate", 0.1], {}),
    ("cut to a tenth", ["stepDecay", 0.5], {"every": 7}),
    ("cut in half at every step", ["stepDecay", 0.8], {"every": 1, "factor": 0.5}),
    ("never cut", ["stepDecay", 0.8], {"every": 3, "factor": 1.0}),
    ("shrinking slowly", ["exponentialDecay", 0.3], {"factor": 0.95}),
    ("shrinking fast", ["exponentialDecay", 2.0], {"factor": 0.25}),
    ("along a cosine", ["cosineDecay", 0.1], {"steps": 30}),
    ("along a cosine to a rate above 0", ["cosineDecay", 0.7], {"steps": 17, "lowest": 0.05}),
    ("up to a constant", ["warmUp", ["constantRate", 0.4, {}]], {"steps": 5, "from": 0.1}),
    ("up, then along a cosine", ["warmUp", ["cosineDecay", 0.9, {"steps": 40, "lowest": 0.1}]], {"steps": 8, "from": 0.3}),
    ("up, then in cuts", ["warmUp", ["stepDecay", 0.9, {"every": 6, "factor": 0.5}]], {"steps": 10, "from": 0.09}),
]
more = [
    ("up from 0, then along a cosine", ["warmUp", ["cosineDecay", 0.9, {"steps": 20}]], {"steps": 8}),
    ("up from above", ["warmUp", ["exponentialDecay", 0.2, {"factor": 0.9}]], {"steps": 4, "from": 0.6}),
]
single = [(f"{name}, step {at}", arguments, {**options, "at": at}) for name, arguments, options in [*cases, *more] for at in (0, 1, 4, 7, 8, 16, 29, 35, 60)]
peers = [peer("optax.schedules", lambda *arguments, at, **options: in_optax(*arguments, **options)(at), single)]
record(__file__, "torch.optim.lr_scheduler", oracle, cases, peers)
