"""Paths of gradient descent by torch.optim.SGD, with the schedulers of torch where there is a schedule."""
from run import record
import torch
import torch.nn.functional as F
from torch.optim import lr_scheduler


def bowl(w, matrix, shift):
    """Half a quadratic form, tilted."""
    return 0.5 * w @ torch.tensor(matrix) @ w - torch.tensor(shift) @ w


def valley(w):
    """The bent valley of Rosenbrock."""
    return (1 - w[0]) ** 2 + 100 * (w[1] - w[0] ** 2) ** 2


def line(w, x, y, delta):
    """A line through points, under the Huber loss."""
    return F.huber_loss(w[0] + w[1] * torch.tensor(x), torch.tensor(y), delta=delta)


objectives = {"bowl": bowl, "valley": valley, "line": line}
schedulers = {
    "cosineDecay": lambda optimizer, options: lr_scheduler.CosineAnnealingLR(optimizer, options["steps"]),
    "stepDecay": lambda optimizer, options: lr_scheduler.StepLR(optimizer, options["every"], options["factor"]),
}


def oracle(arguments, options):
    name, data, start = arguments
    w = torch.nn.Parameter(torch.tensor(start))
    scheduled = isinstance(options["rate"], list)
    kind, rate, how = options["rate"] if scheduled else [None, options["rate"], {}]
    optimizer = torch.optim.SGD([w], lr=rate, weight_decay=options.get("decay", 0.0))
    schedule = schedulers[kind](optimizer, how) if scheduled else None
    plateau = lr_scheduler.ReduceLROnPlateau(optimizer, eps=0.0, **options["plateau"]) if "plateau" in options else None
    path, values, rates = [], [], []
    for _ in range(options["steps"] + 1):
        optimizer.zero_grad()
        value = objectives[name](w, *data)
        value.backward()
        path.append(w.tolist())
        values.append(value.item())
        rates.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        if schedule:
            schedule.step()
        if plateau:
            plateau.step(value.item())
    return {"path": path, "values": values, "rates": rates}


steep = [[[3.0, 1.0], [1.0, 2.0]], [1.0, -1.0]]
points = [[0.0, 1.0, 2.0, 3.0, 4.0, 5.0], [1.1, 2.9, 5.2, 7.1, 8.8, 30.0], 1.5]
cases = [
    ("into a bowl", ["bowl", steep, [4.0, -3.0]], {"steps": 25, "rate": 0.1}),
    ("out of a bowl, at too high a rate", ["bowl", steep, [4.0, -3.0]], {"steps": 25, "rate": 0.9}),
    ("nowhere, at rate 0", ["bowl", steep, [4.0, -3.0]], {"steps": 3, "rate": 0.0}),
    ("no step", ["bowl", steep, [4.0, -3.0]], {"steps": 0, "rate": 0.1}),
    ("along a bent valley", ["valley", [], [-1.0, 1.0]], {"steps": 60, "rate": 0.001}),
    ("a line past an outlier", ["line", points, [0.0, 0.0]], {"steps": 50, "rate": 0.05}),
    ("a line, along a cosine", ["line", points, [0.0, 0.0]], {"steps": 30, "rate": ["cosineDecay", 0.2, {"steps": 30}]}),
    ("a line, in cuts", ["line", points, [0.0, 0.0]], {"steps": 30, "rate": ["stepDecay", 0.2, {"every": 5, "factor": 0.5}]}),
    ("a line, cut on a plateau", ["line", points, [0.0, 0.0]], {"steps": 40, "rate": 0.3, "plateau": {"patience": 1, "factor": 0.5}}),
    ("a line, held small by weight decay", ["line", points, [0.0, 0.0]], {"steps": 30, "rate": 0.05, "decay": 0.3}),
]
record(__file__, "torch.optim.SGD", oracle, cases)
