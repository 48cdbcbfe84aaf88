"""Paths of gradient descent by the optimizers of torch, with its schedulers where there is a schedule."""
from run import record
import torch
import torch.nn.functional as F
from torch.optim import lr_scheduler


def bowl(w, step, matrix, shift):
    """Half a quadratic form, tilted."""
    return 0.5 * w @ torch.tensor(matrix) @ w - torch.tensor(shift) @ w


def valley(w, step):
    """The bent valley of Rosenbrock."""
    return (1 - w[0]) ** 2 + 100 * (w[1] - w[0] ** 2) ** 2


def line(w, step, x, y, delta):
    """A line through points, under the Huber loss."""
    return F.huber_loss(w[0] + w[1] * torch.tensor(x), torch.tensor(y), delta=delta)


def batched(w, step, batches, x, y, delta):
    """The same, over some of the points at each step."""
    rows = batches[step % len(batches)]
    return line(w, step, [x[row] for row in rows], [y[row] for row in rows], delta)


objectives = {"bowl": bowl, "valley": valley, "line": line, "batched": batched}
schedulers = {
    "cosineDecay": lambda optimizer, options: lr_scheduler.CosineAnnealingLR(optimizer, options["steps"]),
    "stepDecay": lambda optimizer, options: lr_scheduler.StepLR(optimizer, options["every"], options["factor"]),
}


def sgd(w, rate, momentum=0.0, dampening=0.0, weightDecay=0.0, nesterov=False):
    return torch.optim.SGD(w, rate, momentum, dampening, weightDecay, nesterov)


def rms_prop(w, rate, weightDecay=0.0, **options):
    return torch.optim.RMSprop(w, rate, weight_decay=weightDecay, **options)


def adam(method):
    """Defaults are left to torch."""

    def made(w, rate, beta1=0.9, beta2=0.999, weightDecay=None, **options):
        decay = {} if weightDecay is None else {"weight_decay": weightDecay}
        return method(w, rate, betas=(beta1, beta2), **decay, **options)

    return made


optimizers = {"sgd": sgd, "rmsProp": rms_prop, "adam": adam(torch.optim.Adam), "adamW": adam(torch.optim.AdamW)}


def oracle(arguments, options):
    name, data, start = arguments
    w = torch.nn.Parameter(torch.tensor(start))
    scheduled = isinstance(options["rate"], list)
    kind, rate, how = options["rate"] if scheduled else [None, options["rate"], {}]
    method, settings = options.get("optimizer", ["sgd", {"weightDecay": options.get("decay", 0.0)}])
    optimizer = optimizers[method]([w], rate, **settings)
    schedule = schedulers[kind](optimizer, how) if scheduled else None
    plateau = lr_scheduler.ReduceLROnPlateau(optimizer, eps=0.0, **options["plateau"]) if "plateau" in options else None
    path, values, rates = [], [], []
    for step in range(options["steps"] + 1):
        optimizer.zero_grad()
        value = objectives[name](w, step, *data)
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
batches = [[3, 1], [5, 0], [2, 4]]
methods = [
    ("sgd", 0.0005, {"momentum": 0.9}),
    ("sgd", 0.0005, {"momentum": 0.9, "dampening": 0.5}),
    ("sgd", 0.0005, {"momentum": 0.9, "nesterov": True}),
    ("sgd", 0.0005, {"momentum": 1.0, "weightDecay": 0.3}),
    ("sgd", 0.0005, {"momentum": 0.8, "weightDecay": 0.3, "nesterov": True}),
    ("rmsProp", 0.01, {}),
    ("rmsProp", 0.01, {"alpha": 0.9, "eps": 0.001}),
    ("rmsProp", 0.01, {"alpha": 0.9, "weightDecay": 0.3}),
    ("rmsProp", 0.002, {"alpha": 0.9, "momentum": 0.8}),
    ("rmsProp", 0.002, {"alpha": 0.9, "eps": 0.01, "centered": True}),
    ("rmsProp", 0.002, {"alpha": 0.9, "eps": 0.01, "centered": True, "momentum": 0.8, "weightDecay": 0.3}),
    ("adam", 0.1, {}),
    ("adam", 0.1, {"beta1": 0.8, "beta2": 0.9, "eps": 0.001}),
    ("adam", 0.1, {"weightDecay": 0.3}),
    ("adam", 0.1, {"beta2": 0.8, "amsgrad": True}),
    ("adamW", 0.1, {}),
    ("adamW", 0.1, {"weightDecay": 0.3, "beta1": 0.0}),
    ("adamW", 0.1, {"weightDecay": 0.3, "beta2": 0.8, "amsgrad": True}),
]
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
    ("a line, some points at a time", ["batched", [batches, *points], [0.0, 0.0]], {"steps": 30, "rate": 0.05}),
    ("some points at a time, with momentum", ["batched", [batches, *points], [0.0, 0.0]], {"steps": 30, "rate": 0.05, "optimizer": ["sgd", {"momentum": 0.9}]}),
    ("some points at a time, by Adam along a cosine", ["batched", [batches, *points], [0.0, 0.0]], {"steps": 30, "rate": ["cosineDecay", 0.5, {"steps": 30}], "optimizer": ["adam", {}]}),
    ("AdamW along a cosine", ["line", points, [0.0, 0.0]], {"steps": 30, "rate": ["cosineDecay", 0.5, {"steps": 30}], "optimizer": ["adamW", {"weightDecay": 0.2}]}),
    ("momentum, cut on a plateau", ["line", points, [0.0, 0.0]], {"steps": 40, "rate": 0.3, "plateau": {"patience": 1, "factor": 0.5}, "optimizer": ["sgd", {"momentum": 0.5}]}),
    *[(f"{method} {settings or 'at its defaults'}, {place}", where, {"steps": 60, "rate": rate, "optimizer": [method, settings]})
      for method, rate, settings in methods for place, where in (("into a bowl", ["bowl", steep, [4.0, -3.0]]), ("along a bent valley", ["valley", [], [-1.0, 1.0]]))],
]
record(__file__, "torch.optim", oracle, cases)
