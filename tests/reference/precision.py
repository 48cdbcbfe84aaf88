"""Losses near their optimum, and with parameters of any size, by mpmath with 150 digits.

Formulas as in the papers, without a thought for rounding; gradients by central differences with a step of 1e-45, which
leaves far more digits right than float64 has. One case a line: see tests/contract/precision.ts.
"""
import hashlib
import json
from itertools import groupby, product
from pathlib import Path

from mpmath import acos, atan, cos, cosh, exp, fabs, log, log1p, mp, mpf, pi, sqrt, tan

mp.dps = 150
STEP = mpf(10) ** -45
DEEP = 800  # digits where numbers as small as float64 has stand beside large ones
NEAR = (1e-3, 1e-6, 1e-9, 1e-12)
SIZES = (1e-12, 1e-9, 1e-6, 1e-3, 1e3, 1e6, 1e9, 1e12)
cases = []


def exact(value):
    return [exact(one) for one in value] if isinstance(value, (list, tuple)) else mpf(value) if isinstance(value, float) else value


def numbers(value):
    return [number for one in value for number in numbers(one)] if isinstance(value, list) else [value]


def moved(value, index, by):
    """The same nested list with one of its numbers, counted in order, moved."""
    place = iter(range(10**6))

    def copy(one):
        return [copy(part) for part in one] if isinstance(one, list) else one + by if next(place) == index else one

    return copy(value)


def case(loss, formula, name, arguments, options=None, by=None, cancels=False):
    """Records value and gradient; `by` names the arguments that have one, where there are several.

    Where digits `cancels` that no arrangement keeps, the card of the loss says how wrong it may be.
    """
    options = options or {}
    given, settings = exact(list(arguments)), {key: exact(value) for key, value in options.items()}
    value = formula(*given, **settings)

    def gradient(at):
        slopes = []
        for index in range(len(numbers(given[at]))):
            up, down = ([*given[:at], moved(given[at], index, sign * STEP), *given[at + 1:]] for sign in (1, -1))
            slopes.append(float((formula(*up, **settings) - formula(*down, **settings)) / (2 * STEP)))
        return slopes

    grad = gradient(0) if by is None else {key: gradient(at) for at, key in enumerate(by)}
    cases.append({"loss": loss, "name": name, "input": arguments, "options": options, "value": float(value), "grad": grad, **({"cancels": True} if cancels else {})})


def near(loss, formula, place, options=None, by=None, cancels=False):
    """Cases at each distance from the optimum; `place` gives the arguments there."""
    for distance in NEAR:
        case(loss, formula, f"{distance:g} from the optimum", place(distance), options, by, cancels)


def sizes(loss, formula, parameter, arguments, options=None, by=None, keep=lambda size: True):
    """Cases with a parameter of each size."""
    for size in SIZES:
        if keep(size):
            case(loss, formula, f"{parameter} {size:g}", arguments, {**(options or {}), parameter: size}, by)


# regression
def residual(of):
    return lambda p, t, **o: sum(of(a - b, **o) for a, b in zip(p, t)) / len(p)


def huber(e, delta=1):
    return e * e / 2 if fabs(e) <= delta else delta * (fabs(e) - delta / 2)


def smooth_l1(e, beta=1):
    return e * e / (2 * beta) if fabs(e) < beta else fabs(e) - beta / 2


def pseudo_huber(e, delta=1):
    return delta**2 * (sqrt(1 + (e / delta) ** 2) - 1)


def barron(e, alpha=1, scale=1):
    square = (e / scale) ** 2
    if alpha == 2:
        return square / 2
    if alpha == 0:
        return log(square / 2 + 1)
    b = fabs(alpha - 2)
    return b / alpha * ((square / b + 1) ** (mpf(alpha) / 2) - 1)


def quantile(e, tau=0.5):
    return max((1 - mpf(tau)) * e, -mpf(tau) * e)


beside = lambda distance: ([1.5 + distance, 0.75 - distance], [1.5, 0.75])
small = lambda distance: ([distance], [0.0])
for id, kernel in {"mean-squared-error": lambda e: e * e, "mean-absolute-error": fabs, "huber": huber, "smooth-l1": smooth_l1,
                   "pseudo-huber": pseudo_huber, "log-cosh": lambda e: log(cosh(e)), "barron": barron, "quantile": quantile}.items():
    near(id, residual(kernel), beside)
    near(id, residual(kernel), small)
wide = ([2.5, -0.375], [1.0, 0.125])
for id, kernel, parameter in (("huber", huber, "delta"), ("smooth-l1", smooth_l1, "beta"), ("pseudo-huber", pseudo_huber, "delta"), ("barron", barron, "scale")):
    sizes(id, residual(kernel), parameter, wide)
for alpha in (0.0, 1e-12, -1e-12, 1e-6, 2.0, 2 - 1e-12, -1e3, -1e12):
    case("barron", residual(barron), f"alpha {alpha:g}", wide, {"alpha": alpha})
    near("barron", residual(barron), small, {"alpha": alpha})
for tau in (1e-12, 1e-6, 1 - 1e-12):
    case("quantile", residual(quantile), f"tau {tau:g}", wide, {"tau": tau})
near("root-mean-squared-error", lambda p, t: sqrt(residual(lambda e: e * e)(p, t)), beside)
squared_log = lambda p, t: sum((log(1 + a) - log(1 + b)) ** 2 for a, b in zip(p, t)) / len(p)
near("mean-squared-logarithmic-error", squared_log, beside)
for size in SIZES:
    near("mean-squared-logarithmic-error", squared_log, lambda d: ([size * (1 + d)], [size]))
percentage = lambda p, t, eps=1e-7: sum(100 * fabs(a - b) / max(fabs(b), eps) for a, b in zip(p, t)) / len(p)
near("mean-absolute-percentage-error", percentage, beside)
sizes("mean-absolute-percentage-error", percentage, "eps", ([0.5, 2.0], [0.0, 1.0]))
poisson = lambda z, y: sum(exp(a) - b * a for a, b in zip(z, y)) / len(z)
near("poisson-nll", poisson, lambda d: ([d, -d], [1.0, 1.0]), cancels=True)
near("poisson-nll", lambda r, y, logInput, eps: sum(a - b * log(a + eps) for a, b in zip(r, y)) / len(r), lambda d: ([3 + d], [3.0]), {"logInput": False, "eps": 1e-300})


def gaussian(p, t, v, eps=1e-6):
    sizes_ = [max(one, eps) for one in v]
    return sum((log(s) + (a - b) ** 2 / s) / 2 for a, b, s in zip(p, t, sizes_)) / len(p)


def gaussian_case(name, arguments, options=None):
    case("gaussian-nll", gaussian, name, arguments, options, ["prediction"])


for distance in NEAR:
    gaussian_case(f"{distance:g} from the target", ([1.5 + distance], [1.5], [2.0]))
    gaussian_case(f"variance {distance:g}", ([1.5 + distance], [1.5], [distance]), {"eps": 1e-13})


# classification
def softplus(x):
    return log(1 + exp(x))


def with_logits(z, y, posWeight=1, labelSmoothing=0):
    factors = posWeight if isinstance(posWeight, list) else [posWeight]
    parts = zip(z, smoothed(y, labelSmoothing), range(len(z)))
    return sum(factors[i % len(factors)] * b * softplus(-a) + (1 - b) * softplus(a) for a, b, i in parts) / len(z)


def smoothed(y, labelSmoothing):
    return [(1 - mpf(labelSmoothing)) * one + mpf(labelSmoothing) / 2 for one in y]


def focal(z, y, alpha=0.25, gamma=2):
    total = mpf(0)
    for a, b in zip(z, y):
        p = 1 / (1 + exp(-a))
        wrong = b * (1 - p) + (1 - b) * p
        balance = 1 if alpha == "none" else mpf(alpha) * b + (1 - mpf(alpha)) * (1 - b)
        total += balance * wrong**gamma * (b * softplus(-a) + (1 - b) * softplus(a))
    return total / len(z)


LOGITS = (7.0, 14.0, 21.0, 28.0, 60.0)  # where the probability is 1e-3, 1e-6, 1e-9 and 1e-12 from 1, and beyond
for logit in LOGITS:
    pair = ([logit, -logit], [1.0, 0.0])
    case("binary-cross-entropy-with-logits", with_logits, f"logits {logit:g} the right way", pair)
    for gamma in (0.0, 1e-12, 0.5, 2.0, 5.0):
        case("focal", focal, f"logits {logit:g} the right way, gamma {gamma:g}", pair, {"gamma": gamma})
    case("focal", focal, f"logits {logit:g} the right way, without alpha", pair, {"alpha": "none"})
    case("binary-cross-entropy-with-logits", with_logits, f"logits {logit:g} the right way, posWeight for each class", pair, {"posWeight": [3.0, 0.125]})
    case("adversarial", lambda r, f: (softplus(-r[0]) + softplus(f[0])), f"scores {logit:g} the right way", ([logit], [-logit]), None, ["realScore", "fakeScore"])
    case("bradley-terry", lambda c, r: softplus(r[0] - c[0]), f"scores {logit:g} apart", ([logit], [0.0]), None, ["chosen", "rejected"])
sizes("binary-cross-entropy-with-logits", with_logits, "posWeight", ([0.5, -1.5], [1.0, 0.0]))
at_most_1 = lambda size: size < 1
sizes("binary-cross-entropy-with-logits", with_logits, "labelSmoothing", ([40.0, -40.0, 0.5], [1.0, 0.0, 0.25]), keep=at_most_1)
binary = lambda p, y, labelSmoothing=0: sum(-b * log(a) - (1 - b) * log(1 - a) for a, b in zip(p, smoothed(y, labelSmoothing))) / len(p)
near("binary-cross-entropy", binary, lambda d: ([1 - d, d], [1.0, 0.0]))
near("binary-cross-entropy", binary, lambda d: ([0.95 - d, 0.05 + d], [1.0, 0.0]), {"labelSmoothing": 0.1})
sizes("binary-cross-entropy", binary, "labelSmoothing", ([1 - 2.0**-40, 2.0**-40, 0.75], [1.0, 0.0, 0.25]), keep=at_most_1)


def dpo(pc, pr, rc, rr, beta=0.1, labelSmoothing=0):
    d = mpf(beta) * (pc[0] - pr[0] - rc[0] + rr[0])
    return (1 - mpf(labelSmoothing)) * softplus(-d) + mpf(labelSmoothing) * softplus(d)


sizes("dpo", dpo, "beta", ([-10.5], [-14.25], [-11.0], [-12.5]), None, ["policyChosen", "policyRejected"])
near("dpo", dpo, lambda d: ([-10.0 + d], [-12.0], [-10.0], [-12.0]), None, ["policyChosen", "policyRejected"])
near("dpo", dpo, lambda d: ([-10.0 + float(log(mpf(3))) / 0.1 + d], [-12.0], [-10.0], [-12.0]), {"labelSmoothing": 0.25}, ["policyChosen", "policyRejected"], cancels=True)


def log_softmax(z):
    top = max(z)
    rest = log1p(sum(exp(one - top) for at, one in enumerate(z) if at != z.index(top)))
    return [one - top - rest for one in z]


def sparse(z, target, labelSmoothing=0):
    logs, k = log_softmax(z[0]), len(z[0])
    return -(1 - mpf(labelSmoothing)) * logs[target[0]] - mpf(labelSmoothing) / k * sum(logs)


def dense(z, t):
    return -sum(b * a for a, b in zip(log_softmax(z[0]), t[0]))


def categorical_focal(z, t, alpha=0.25, gamma=2):
    factors = alpha if isinstance(alpha, list) else [mpf(alpha)] * len(z[0])
    return sum(a * b * (1 - exp(c)) ** mpf(gamma) * -c for a, b, c in zip(factors, t[0], log_softmax(z[0])))


for logit in LOGITS:
    for gamma in (0.0, 1e-12, 0.5, 2.0, 5.0):
        case("categorical-focal", categorical_focal, f"logit ahead by {logit:g}, gamma {gamma:g}", ([[0.5, logit, -0.25]], [[0.0, 1.0, 0.0]]), {"gamma": gamma})
    case("categorical-focal", categorical_focal, f"logit behind by {logit:g}", ([[0.5, -logit, -0.25]], [[0.0, 1.0, 0.0]]), {"alpha": [1.0, 3.0, 0.0]})
    case("categorical-focal", categorical_focal, f"soft target, logit ahead by {logit:g}", ([[0.5, logit, -0.25]], [[0.25, 0.75, 0.0]]), {"alpha": [1.0, 3.0, 0.0]})
soft_logits = [float(log(mpf(share))) for share in (0.5, 0.3, 0.2)]
smooth_logits = [float(log(mpf(share))) for share in (0.8, 0.1, 0.1)]
near("categorical-cross-entropy", dense, lambda d: ([[soft_logits[0] + d, *soft_logits[1:]]], [[0.5, 0.3, 0.2]]), cancels=True)
near("sparse-categorical-cross-entropy", sparse, lambda d: ([[smooth_logits[0] + d, *smooth_logits[1:]]], [0]), {"labelSmoothing": 0.3}, cancels=True)
near("binary-cross-entropy-with-logits", with_logits, lambda d: ([float(log(mpf(3))) + d], [0.75]), cancels=True)
for parameter in ("alpha", "gamma"):
    sizes("categorical-focal", categorical_focal, parameter, ([[0.5, -28.0, -0.25]], [[0.0, 1.0, 0.0]]))

for logit in LOGITS:
    case("sparse-categorical-cross-entropy", sparse, f"logit ahead by {logit:g}", ([[logit, 0.5, -0.25]], [0]))
    case("categorical-cross-entropy", dense, f"logit ahead by {logit:g}", ([[logit, 0.5, -0.25]], [[1.0, 0.0, 0.0]]))
    case("policy-gradient", lambda z, a, A: -A[0] * log_softmax(z[0])[a[0]], f"logit ahead by {logit:g}", ([[logit, 0.5, -0.25]], [0], [2.0]))
    case("ctc", lambda z, labels: -sum(log_softmax(frame)[0] for frame in z[0]), f"blanks ahead by {logit:g}", ([[[logit, 0.5, -0.25], [logit, 0.0, 1.0]]], [[]]))


def ctc(z, labels):
    """By its definition: every path whose repeats and blanks, taken out, leave the labels."""
    frames, classes = [log_softmax(frame) for frame in z[0]], range(len(z[0][0]))
    wanted = list(labels[0])
    kept = [path for path in product(classes, repeat=len(frames)) if [k for k, _ in groupby(path) if k != 0] == wanted]
    return -log(sum(exp(sum(frame[k] for frame, k in zip(frames, path))) for path in kept)) / max(1, len(wanted))


for logit in LOGITS:
    case("ctc", ctc, f"path ahead by {logit:g}", ([[[0.5, logit, -0.25], [logit, 0.0, 1.0], [0.0, 0.5, logit]]], [[1, 2]]), cancels=True)
    case("ctc", ctc, f"path behind by {logit:g}", ([[[0.5, -logit, -0.25], [-logit, 0.0, 1.0], [0.0, 0.5, -logit]]], [[1, 2]]))
    case("ctc", ctc, f"two paths ahead by {logit:g}", ([[[logit, logit, -0.25], [0.5, logit, 1.0]]], [[1]]), cancels=True)
near("z-loss", lambda z, coefficient: mpf(coefficient) * log(sum(exp(one) for one in z[0])) ** 2, lambda d: ([[float(log(mpf(1) / 4)) + d, float(log(mpf(3) / 4))]],), {"coefficient": 1.0}, cancels=True)


def soft_margin(z, y):
    return sum(softplus(-b * a) for a, b in zip(z, y)) / len(z)


def multilabel_soft_margin(z, y):
    return sum(b * softplus(-a) + (1 - b) * softplus(a) for a, b in zip(z[0], y[0])) / len(z[0])


def multilabel_margin(s, ids):
    own = ids[0][: ids[0].index(-1)]
    others = [other for other in range(len(ids[0])) if other not in own]
    return sum(max(0, 1 - s[0][j] + s[0][i]) for j in own for i in others) / len(ids[0])


for logit in LOGITS:
    case("soft-margin", soft_margin, f"logits {logit:g} the right way", ([logit, -logit], [1.0, -1.0]))
    case("multilabel-soft-margin", multilabel_soft_margin, f"logits {logit:g} the right way", ([[logit, -logit, logit + 1]], [[1.0, 0.0, 1.0]]))
near("multilabel-soft-margin", multilabel_soft_margin, lambda d: ([[float(log(mpf(3))) + d, -0.5]], [[0.75, 0.0]]), cancels=True)
for score in (1.1, 3.3, -0.7, 1e6 + 0.1):  # of a class of the row; another one comes too near by the distance, at a rounded place
    near("multilabel-margin", multilabel_margin, lambda d: ([[score, score - 1 + d * max(1, score), score + 9]], [[0, 2, -1]]))


def kl(s, t, logTarget=False):
    return sum(exp(b) * (b - a) if logTarget else b * (log(b) - a) for a, b in zip(s[0], t[0])) / len(s[0])


near("kullback-leibler-divergence", kl, lambda d: ([[-1.25 + d, -0.5]], [[-1.25, -0.5]]), {"logTarget": True})
near("kullback-leibler-divergence", kl, lambda d: ([[float(log(mpf(0.25))) + d]], [[0.25]]), cancels=True)


def js(p, q):
    return sum((xlogx(a, (a + b) / 2) + xlogx(b, (a + b) / 2)) / 2 for a, b in zip(p[0], q[0]))


def xlogx(x, m):
    return x * log(x / m) if x > 0 else mpf(0)


near("jensen-shannon-divergence", js, lambda d: ([[0.25 + d, 0.75 - d]], [[0.25, 0.75]]))
near("jensen-shannon-divergence", js, lambda d: ([[d, 1 - d]], [[0.5 * d, 1 - 0.5 * d]]))


def distillation(s, t, temperature=2):
    T = mpf(temperature)
    q, p = log_softmax([one / T for one in s[0]]), log_softmax([one / T for one in t[0]])
    return T * T * sum(exp(b) * (b - a) for a, b in zip(q, p))


near("distillation", distillation, lambda d: ([[1 + d, 2 - 2 * d, 3.5]], [[1.0, 2.0, 3.5]]))
near("distillation", distillation, lambda d: ([[21 + d, 0.0, -2.0]], [[21.0, 0.0, -2.0]]))
with mp.workdps(DEEP):
    sizes("distillation", distillation, "temperature", ([[0.001, 0.0, -0.002]], [[0.0, 0.0005, -0.001]]))
near("absolute-error-on-probabilities", lambda p, t: sum(fabs(a - (k == t[0])) for k, a in enumerate(p[0])), lambda d: ([[1 - d, d]], [0]))
hinged = lambda s, y, power: sum(max(0, 1 - a * b) ** power for a, b in zip(s, y)) / len(s)
for power, id in ((1, "hinge"), (2, "squared-hinge")):
    near(id, lambda s, y: hinged(s, y, power), lambda d: ([1 - d, d - 1], [1.0, -1.0]))
multi = lambda s, t, margin=1, p=1: sum(max(0, mpf(margin) - s[0][t[0]] + one) ** p for k, one in enumerate(s[0]) if k != t[0]) / len(s[0])
for p in (1, 2):
    near("multiclass-hinge", multi, lambda d: ([[1 - d, 0.0, -1.0]], [0]), {"p": p})
    for score in (1.1, 3.3, -0.7, 1e6 + 0.1):  # of the true class; another one comes too near by the distance, at a rounded place
        near("multiclass-hinge", multi, lambda d: ([[score, score - 0.3 + d * max(1, score), score - 9]], [0]), {"p": p, "margin": 0.3})


# overlap
def sums(p, t):
    return sum(a * b for a, b in zip(p[0], t[0])), sum(a * (1 - b) for a, b in zip(p[0], t[0])), sum((1 - a) * b for a, b in zip(p[0], t[0]))


def tversky(p, t, alpha=0.5, beta=0.5, smooth=1e-5):
    both, extra, missed = sums(p, t)
    half = mpf(smooth) / 2
    return (mpf(alpha) * extra + mpf(beta) * missed) / (both + mpf(alpha) * extra + mpf(beta) * missed + half)


def dice(p, t, smooth=1e-5):
    both, extra, missed = sums(p, t)
    return (extra + missed) / (2 * both + extra + missed + mpf(smooth))


def jaccard(p, t, smooth=1e-5):
    both, extra, missed = sums(p, t)
    return (extra + missed) / (both + extra + missed + mpf(smooth))


def generalized(p, t, power=2, smooth=1e-5):
    volumes = [sum(column) for column in zip(*t)]
    weights = [(min(volumes) / one) ** mpf(power) for one in volumes]
    both = [sum(a * b for a, b in zip(*pair)) for pair in zip(zip(*p), zip(*t))]
    size = [sum(a + b for a, b in zip(*pair)) for pair in zip(zip(*p), zip(*t))]
    return 1 - (2 * sum(w * one for w, one in zip(weights, both)) + mpf(smooth)) / (sum(w * one for w, one in zip(weights, size)) + mpf(smooth))


def focal_tversky(p, t, gamma=mpf(4) / 3, **options):
    return tversky(p, t, **{"alpha": 0.3, "beta": 0.7, **options}) ** (1 / mpf(gamma))


def with_dice(z, t, diceWeight=1, smooth=1e-5):
    p = [[1 / (1 + exp(-one)) for one in z[0]]]
    return with_logits(z[0], t[0]) + mpf(diceWeight) * dice(p, t, smooth)


mask = lambda d: ([[1 - d, 1 - 2 * d, d, 0.0]], [[1.0, 1.0, 0.0, 0.0]])
some = ([[0.875, 0.5, 0.25, 0.0]], [[1.0, 1.0, 0.0, 0.0]])
for id, formula in (("dice", dice), ("jaccard", jaccard), ("tversky", tversky)):
    near(id, formula, mask)
    near(id, formula, mask, {"smooth": 0.0})
    sizes(id, formula, "smooth", some)
near("focal-tversky", focal_tversky, mask, {"gamma": 1.25})
for parameter in ("alpha", "beta", "smooth"):
    sizes("focal-tversky", focal_tversky, parameter, some, {"gamma": 1.25})
    if parameter != "smooth":
        sizes("tversky", tversky, parameter, some)
near("generalized-dice", generalized, lambda d: ([[1 - d, d], [d, 1 - d], [0.0, 1.0]], [[1.0, 0.0], [0.0, 1.0], [0.0, 1.0]]))
sizes("generalized-dice", generalized, "smooth", ([[0.75, 0.25], [0.5, 0.5], [0.0, 1.0]], [[1.0, 0.0], [0.0, 1.0], [0.0, 1.0]]))
for logit in LOGITS:
    case("binary-cross-entropy-dice", with_dice, f"logits {logit:g} the right way", ([[logit, -logit]], [[1.0, 0.0]]))
near("binary-cross-entropy-dice", with_dice, lambda d: ([[float(log(mpf(3))) + d, -0.5]], [[0.75, 0.0]]), {"diceWeight": 0.0}, cancels=True)
sizes("binary-cross-entropy-dice", with_dice, "smooth", ([[1.5, -0.5]], [[1.0, 0.0]]))
sizes("binary-cross-entropy-dice", with_dice, "diceWeight", ([[1.5, -0.5]], [[1.0, 0.0]]))


# embeddings
def norm(x):
    return sqrt(sum(one * one for one in x))


def cosine(a, b):
    return sum(x * y for x, y in zip(a, b)) / (norm(a) * norm(b))


def away(a, b):
    return norm([x - y for x, y in zip(a, b)])


near("cosine-embedding", lambda a, b, y: 1 - cosine(a[0], b[0]), lambda d: ([[1.0, 2.0, -0.5 + d]], [[1.0, 2.0, -0.5]], [1]), None, ["first", "second"])
near("contrastive", lambda a, b, y: away(a[0], b[0]) ** 2, lambda d: ([[1 + d, 2.0]], [[1.0, 2.0 + d]], [1]), None, ["first", "second"])
near("contrastive", lambda a, b, y: (1 - away(a[0], b[0])) ** 2, lambda d: ([[0.0, 0.0]], [[1 - d, 0.0]], [0]), None, ["first", "second"])
hinged = lambda d, y, margin=1: sum(a if b == 1 else max(0, mpf(margin) - a) for a, b in zip(d, y)) / len(d)
near("hinge-embedding", hinged, lambda d: ([d, 1 - d], [1.0, -1.0]))
sizes("hinge-embedding", hinged, "margin", ([2.5, 0.375, 0.0], [1.0, -1.0, -1.0]))
ranking = lambda a, b, y, margin=0: max(0, -y[0] * (a[0] - b[0]) + mpf(margin))
near("margin-ranking", ranking, lambda d: ([1.0], [1 + d], [1]), None, ["score1", "score2"])
for score in (1.1, 3.3, -0.7, 1e6 + 0.1):  # a pair that violates the margin by the distance, at a rounded place
    near("margin-ranking", ranking, lambda d: ([score - 1 + d * max(1, score)], [score], [-1]), {"margin": 1.0}, ["score1", "score2"])
    near("margin-ranking", ranking, lambda d: ([score], [score - 0.3 + d * max(1, score)], [1]), {"margin": 0.3}, ["score1", "score2"])


def info_nce(q, k, temperature=0.07):
    rows = [[cosine(a, b) / mpf(temperature) for b in k] for a in q]
    return sum(-log_softmax(row)[i] for i, row in enumerate(rows)) / len(rows)


def nt_xent(one, other, temperature=0.5):
    views, n = [*one, *other], len(one)
    total = mpf(0)
    for i, view in enumerate(views):
        row = [cosine(view, another) / mpf(temperature) for j, another in enumerate(views) if j != i]
        pair = (i + n) % (2 * n)
        total -= log_softmax(row)[pair - (pair > i)]
    return total / (2 * n)


few = ([[1.0, 0.25], [-0.5, 1.0]], [[2.0, 0.5], [-1.0, 3.0]])
for id, formula, by in (("info-nce", info_nce, ["query", "key"]), ("nt-xent", nt_xent, ["first", "second"])):
    for temperature in (1e-12, 1e-9, 1e-6, 1e-3, 1e-2, 1e-1, 1.0, 1e3, 1e6, 1e9, 1e12):
        with mp.workdps(DEEP):
            case(id, formula, f"temperature {temperature:g}", few, {"temperature": temperature}, by)


# penalties, policies, images
near("l1-penalty", lambda w, strength: mpf(strength) * sum(fabs(one) for one in w), lambda d: ([d, -d],), {"strength": 0.5})
near("l2-penalty", lambda w, strength: mpf(strength) / 2 * sum(one * one for one in w), lambda d: ([d, -d],), {"strength": 0.5})
near("reconstruction", lambda p, t: sum((a - b) ** 2 for a, b in zip(p[0], t[0])), lambda d: ([[0.25 + d, 0.5 - d]], [[0.25, 0.5]]))
near("ppo-clip", lambda l, o, A: -exp(l[0] - o[0]) * A[0], lambda d: ([-1 + d], [-1.0], [2.0]))
near("q-learning", lambda q, a, r, n, end: huber(q[0][a[0]] - r[0]), lambda d: ([[1 + d, 0.5]], [0], [1.0], [[0.0, 0.0]], [1]))

# boxes
def overlap(a, b):
    width, height = (max(0, min(a[k + 2], b[k + 2]) - max(a[k], b[k])) for k in (0, 1))
    both = width * height
    return both, sum((one[2] - one[0]) * (one[3] - one[1]) for one in (a, b)) - both


def hull(a, b):
    return [max(a[k + 2], b[k + 2]) - min(a[k], b[k]) for k in (0, 1)]


def giou(p, t):
    both, union = overlap(p[0], t[0])
    width, height = hull(p[0], t[0])
    return 1 - both / union + (width * height - union) / (width * height)


def diou(p, t):
    a, b = p[0], t[0]
    both, union = overlap(a, b)
    shift = sum(((a[k] + a[k + 2]) / 2 - (b[k] + b[k + 2]) / 2) ** 2 for k in (0, 1))
    return 1 - both / union + shift / sum(side**2 for side in hull(a, b))


def shape(box):
    return atan((box[2] - box[0]) / (box[3] - box[1]))


def ciou(p, t, held=[]):
    """The weight of the aspect ratio is a constant in the gradient: that of the box before it is moved, which comes first."""
    both, union = overlap(p[0], t[0])
    v = 4 / pi**2 * (shape(t[0]) - shape(p[0])) ** 2
    alpha = v / (1 - both / union + v)
    if all(number == mpf(float(number)) for number in p[0]):
        held[:] = [alpha]
    return diou(p, t) + held[0] * v


for id, formula in (("generalized-iou", giou), ("distance-iou", diou), ("complete-iou", ciou)):
    near(id, formula, lambda d: ([[1 - 2 * d, 2 + d, 4 + 3 * d, 6 - 5 * d]], [[1.0, 2.0, 4.0, 6.0]]))
    near(id, formula, lambda d: ([[1 + d, 2 + 2 * d, 4 + d, 6 + 2 * d]], [[1.0, 2.0, 4.0, 6.0]]))
    near(id, formula, lambda d: ([[1.25 + d, 2.5 + d, 4.75 + d, 6.125 + d]], [[1.25, 2.5, 4.75, 6.125]]))


# triangles, angles and groups of embeddings
def triplet(a, p, n, margin=1):
    return max(0, away(a[0], p[0]) - away(a[0], n[0]) + mpf(margin))


three = ["anchor", "positive", "negative"]
near("triplet", triplet, lambda d: ([[0.0, 0.0]], [[0.0, 1.0]], [[2 - d, 0.0]]), None, three)
sizes("triplet", triplet, "margin", ([[0.0, 0.5]], [[0.25, 1.0]], [[0.5, 0.0]]), None, three)


def angular(a, p, n, alpha=40):
    middle = [(x + y) / 2 for x, y in zip(a[0], p[0])]
    return max(0, away(a[0], p[0]) ** 2 - 4 * tan(mpf(alpha) * pi / 180) ** 2 * away(n[0], middle) ** 2)


near("angular", angular, lambda d: ([[1.0 + d, 0.0]], [[1.0, 0.0]], [[1.0 + d, d / 8]]), None, three)
sizes("angular", angular, "alpha", ([[1.0, 0.0]], [[-1.0, 0.5]], [[0.0, 0.25]]), None, three, lambda size: size < 1)


def arcface(c, t, margin=0.5, scale=64):
    angles = [cos(acos(one) + mpf(margin)) if k == t[0] else one for k, one in enumerate(c[0])]
    return -log_softmax([mpf(scale) * one for one in angles])[t[0]]


near("arcface", arcface, lambda d: ([[1 - d, 0.25]], [0]))
sizes("arcface", arcface, "margin", ([[0.75, 0.5]], [0]), keep=lambda size: size < 1)
with mp.workdps(DEEP):
    sizes("arcface", arcface, "scale", ([[0.75, 0.5]], [0]), {"margin": 0.0})
    sizes("arcface", arcface, "scale", ([[0.75, 0.5]], [0]), {"margin": 0.5})


def sup_con(z, t, temperature=0.1):
    total = mpf(0)
    for i, one in enumerate(z):
        others = [j for j in range(len(z)) if j != i]
        logs = log_softmax([cosine(one, z[j]) / mpf(temperature) for j in others])
        alike = [log_ for log_, j in zip(logs, others) if t[j] == t[i]]
        total -= sum(alike) / len(alike)
    return total / len(z)


for temperature in (1e-12, 1e-9, 1e-6, 1e-3, 1e-2, 1e-1, 1.0, 1e3, 1e6, 1e9, 1e12):
    with mp.workdps(DEEP):
        case("sup-con", sup_con, f"temperature {temperature:g}", ([[1.0, 0.25], [-0.5, 1.0], [2.0, 0.75], [-1.0, 3.0]], [0, 1, 0, 1]), {"temperature": temperature})
near("negative-log-likelihood", lambda l, t: -l[0][t[0]], lambda d: ([[-d, -3.0]], [0]))


# clouds
def chamfer(x, y):
    squares = [[away(a, b) ** 2 for b in y] for a in x]
    return sum(min(row) for row in squares) / len(x) + sum(min(column) for column in zip(*squares)) / len(y)


def mover(x, y):
    return sum(fabs(a[0] - b[0]) for a, b in zip(sorted(x), sorted(y))) / len(x)


def mmd(x, y, bandwidth=1):
    kernel = lambda one, other: sum(exp(-away(a, b) ** 2 / (2 * mpf(bandwidth) ** 2)) for a in one for b in other) / (len(one) * len(other))
    return kernel(x, x) + kernel(y, y) - 2 * kernel(x, y)


def sinkhorn(x, y, blur=0.05, p=2, predictionWeight=None, targetWeight=None):
    epsilon = mpf(blur) ** mpf(p)
    shares = lambda weight, cloud: [mpf(one) / sum(weight) for one in weight] if weight else [mpf(1) / len(cloud)] * len(cloud)
    a, b = shares(predictionWeight, x), shares(targetWeight, y)

    def cost(one, other, mass, other_mass):
        costs = [[away(u, v) ** mpf(p) / p / epsilon for v in other] for u in one]
        g = [mpf(0)] * len(other)
        for _ in range(2000):
            f = [-log(sum(other_mass[j] * exp(g[j] - c) for j, c in enumerate(row))) for row in costs]
            after = [-log(sum(mass[i] * exp(f[i] - row[j]) for i, row in enumerate(costs))) for j in range(len(other))]
            moved_by = max(fabs(u - v) for u, v in zip(g, after))
            g = after
            if moved_by < mpf(10) ** -135:
                break
        else:
            raise ArithmeticError("the iteration has not converged")
        return sum(m * one for m, one in zip(mass, f)) + sum(m * one for m, one in zip(other_mass, g))

    return epsilon * (cost(x, y, a, b) - (cost(x, x, a, a) + cost(y, y, b, b)) / 2)


clouds = lambda d: ([[0.0 + d], [1.0 - 2 * d], [2.5 + d]], [[0.0], [1.0], [2.5]])
both = ["prediction", "target"]
near("chamfer", chamfer, clouds, None, both)
near("earth-movers-distance", mover, clouds, None, both)
near("maximum-mean-discrepancy", mmd, clouds, None, both, cancels=True)
near("sinkhorn-divergence", sinkhorn, clouds, {"blur": 1.0}, both)
for blur in (1e3, 1e6, 1e9, 1e12):
    case("sinkhorn-divergence", sinkhorn, f"blur {blur:g}", ([[0.0], [2.0]], [[3.0], [5.5]]), {"blur": blur}, both)
    case("sinkhorn-divergence", sinkhorn, f"blur {blur:g}, other numbers of points", ([[0.0], [2.0], [1.0]], [[3.0], [5.5]]), {"blur": blur}, both)

with_masses = lambda x, y, predictionWeight, targetWeight, blur, p=2: sinkhorn(x, y, blur, p, predictionWeight, targetWeight)
near("sinkhorn-divergence", sinkhorn, lambda d: ([[1.0 - 2 * d], [2.5 + d], [0.0 + d]], [[0.0], [1.0], [2.5]]), {"blur": 1.0}, both, cancels=True)  # unpaired
near("sinkhorn-divergence", sinkhorn, clouds, {"blur": 1.0, "p": 1.5}, both, cancels=True)
near("sinkhorn-divergence", with_masses, clouds, {"blur": 1.0, "predictionWeight": [1.0, 2.0, 1.0], "targetWeight": [1.0, 1.5, 1.5]}, both)
for blur in (0.25, 0.125):
    case("sinkhorn-divergence", sinkhorn, f"blur {blur:g}", ([[0.0], [0.25]], [[0.125], [0.5]]), {"blur": blur}, both)


def lovasz_hinge(z, y):
    errors = sorted(((1 - (2 * b - 1) * a, b) for a, b in zip(z[0], y[0])), reverse=True)
    truth, before, total, seen, wrong = sum(y[0]), mpf(0), mpf(0), mpf(0), mpf(0)
    for error, b in errors:
        seen, wrong = seen + b, wrong + 1 - b
        index = 1 - (truth - seen) / (truth + wrong)
        total, before = total + max(0, error) * (index - before), index
    return total


near("lovasz-hinge", lovasz_hinge, lambda d: ([[1 - d, 2 * d - 1, 1 - 3 * d]], [[1.0, 0.0, 1.0]]))



def lovasz_softmax(p, target):
    present = sorted(set(target))
    total = mpf(0)
    for k in present:
        errors = sorted(((1 - row[k] if t == k else row[k], int(t == k)) for row, t in zip(p, target)), reverse=True)
        truth, before, seen, wrong = target.count(k), mpf(0), 0, 0
        for error, inside in errors:
            seen, wrong = seen + inside, wrong + 1 - inside
            index = 1 - mpf(truth - seen) / (truth + wrong)
            total, before = total + error * (index - before), index
    return total / len(present)


near("lovasz-softmax", lovasz_softmax, lambda d: ([[1 - 3 * d, 3 * d], [2 * d, 1 - 2 * d], [1 - d, d]], [0, 1, 0]))


def boundary(p, t, width):
    pixels = range(len(t[0]))
    apart = lambda i, j: sqrt(mpf((i // width - j // width) ** 2 + (i % width - j % width) ** 2))
    signed = [1 - min(apart(i, j) for j in pixels if t[0][j] == 0) if t[0][i] == 1 else min(apart(i, j) for j in pixels if t[0][j] == 1) for i in pixels]
    return sum(a * b for a, b in zip(p[0], signed)) / len(p[0])


near("boundary", boundary, lambda d: ([[d, 1 - d, 1 - 2 * d, 3 * d, d, 0.0]], [[0.0, 1.0, 1.0, 0.0, 0.0, 0.0]]), {"width": 3})


def ssim(x, y, sigma=1.5, windowSize=11, k1=0.01, k2=0.03, dataRange=1):
    half = windowSize // 2
    line = [exp(-mpf(k - half) ** 2 / (2 * mpf(sigma) ** 2)) for k in range(windowSize)]
    c1, c2 = (mpf(k1) * dataRange) ** 2, (mpf(k2) * dataRange) ** 2
    places = [(row, column) for row in range(len(x) - windowSize + 1) for column in range(len(x[0]) - windowSize + 1)]
    total = mpf(0)
    for row, column in places:
        window = [(line[i] * line[j] / sum(line) ** 2, x[row + i][column + j], y[row + i][column + j]) for i in range(windowSize) for j in range(windowSize)]
        mu, nu = sum(w * a for w, a, _ in window), sum(w * b for w, _, b in window)
        vx, vy, xy = (sum(f(w, a - mu, b - nu) for w, a, b in window) for f in (lambda w, a, b: w * a * a, lambda w, a, b: w * b * b, lambda w, a, b: w * a * b))
        total += (2 * mu * nu + c1) * (2 * xy + c2) / ((mu * mu + nu * nu + c1) * (vx + vy + c2))
    return 1 - total / len(places)


image = [[0.25, 0.5, 0.75, 0.125], [0.875, 0.0, 0.375, 0.625], [0.5, 1.0, 0.25, 0.75]]
moved_image = lambda d: [[one + d * ((3 * i + 5 * j) % 4 - 1) for j, one in enumerate(row)] for i, row in enumerate(image)]
near("ssim", ssim, lambda d: (moved_image(d), image), {"windowSize": 3})
for size in SIZES:
    case("ssim", ssim, f"dataRange {size:g}", (moved_image(0.25), image), {"windowSize": 3, "dataRange": size})

digest = hashlib.sha256(Path(__file__).read_bytes()).hexdigest()
lines = ",\n".join(json.dumps(one) for one in cases).replace("-Infinity", '"-Infinity"')
Path(__file__).with_suffix(".json").write_text(f'{{"authored": "{digest}", "cases": [\n{lines}\n]}}\n')
print(f"precision: {len(cases)} cases of {len({one['loss'] for one in cases})} losses")
