"""Activations and their backward forms, by mpmath in 60 digits; beside each what torch.autograd gives in float64."""
import mpmath
import torch
from run import INF, record, source, spread, table, tensor

mpmath.mp.dps = 60


def sigmoid(row):
    return [1 / (1 + mpmath.exp(-x)) for x in row]


def softmax(row):
    exponentials = [mpmath.exp(x) for x in row]
    return [e / mpmath.fsum(exponentials) for e in exponentials]


def sigmoid_backward(row, gradient):
    return [g * p * (1 - p) for p, g in zip(sigmoid(row), gradient)]


def softmax_backward(row, gradient):
    probability = softmax(row)
    mean = mpmath.fsum(p * g for p, g in zip(probability, gradient))
    return [p * (g - mean) for p, g in zip(probability, gradient)]


def log_softmax_backward(row, gradient):
    return [g - p * mpmath.fsum(gradient) for p, g in zip(softmax(row), gradient)]


exact = {
    "sigmoid": (sigmoid, sigmoid_backward),
    "softmax": (softmax, softmax_backward),
    "logSoftmax": (lambda row: [mpmath.log(p) for p in softmax(row)], log_softmax_backward),
}
frameworks = {"sigmoid": torch.sigmoid, "softmax": lambda x: torch.softmax(x, -1), "logSoftmax": lambda x: torch.log_softmax(x, -1)}


def numbers(rows):
    return [float(number) for row in rows for number in row]


def oracle(arguments, _):
    name, logit, gradient = arguments
    forward, backward = exact[name]
    rows = [[mpmath.mpf(x) for x in row] for row in logit]
    upstream = [[mpmath.mpf(g) for g in row] for row in gradient]
    leaf = tensor(logit).double().requires_grad_()
    output = frameworks[name](leaf)
    output.backward(tensor(gradient).double())
    return {
        "output": numbers(map(forward, rows)),
        "backward": numbers(map(backward, rows, upstream)),
        "torch": {"output": output.flatten().tolist(), "backward": leaf.grad.flatten().tolist()},
    }


rng = source()
inputs = [
    ("random rows", table(rng, 4, 5, 2.0), table(rng, 4, 5, 1.0)),
    ("one class", [[2.5], [-3.0]], [[1.5], [-2.0]]),
    ("equal logits", [[1.0, 1.0, 1.0]], [[3.0, -1.0, 0.5]]),
    ("a logit far above the others", [[50.0, 0.0, -3.0]], [[-1.0, 0.0, 0.0]]),
    ("a gradient of one sign, at a logit far above the others", [[40.0, 0.0, 1.0]], [[2.0, 1.0, 3.0]]),
    ("logits far apart", [[800.0, 0.0], [-800.0, 0.0]], [[1.0, -2.0], [0.5, 3.0]]),
    ("logits of a large offset", [[1000.0, 1001.0, 999.0]], [[0.3, -0.2, 0.1]]),
    ("an impossible class", [[1.0, -INF, 2.0]], [[0.3, -0.2, 0.1]]),
]
cases = [(f"{name}: {what}", [name, logit, gradient], {}) for name in exact for what, logit, gradient in inputs]
record(__file__, "mpmath", oracle, cases)
