"""SSIM loss: the definition over unfolded windows, each centred on its own means, differentiated by torch.

Where float64 loses the digits (images nearly alike, or on a high plateau) the same in 50 digits by mpmath, with the
derivatives by mean, variance and covariance written out. Peer, values only: scikit-image, wherever its window is the same.
"""
from run import INF, NAN, autograd, peer, record, source

import mpmath
import numpy as np
import torch
from skimage.metrics import structural_similarity

mpmath.mp.dps = 50
defaults = {"sigma": 1.5, "windowSize": 11, "k1": 0.01, "k2": 0.03, "dataRange": 1.0}


def lines(image, width):
    return image if image.ndim == 2 else image.reshape(-1, width)


def call(prediction, target, rowLength=None, **options):
    sigma, size, k1, k2, span = {**defaults, **options}.values()
    c1, c2 = (k1 * span) ** 2, (k2 * span) ** 2
    side = torch.exp(-(((torch.arange(size) - size // 2) / sigma) ** 2) / 2)
    window = torch.outer(side, side) / side.sum() ** 2
    x, y = (lines(image, rowLength).unfold(0, size, 1).unfold(1, size, 1) for image in (prediction, target))
    mean = lambda of: (window * of).sum(dim=(-2, -1), keepdim=True)
    mu, nu = mean(x), mean(y)
    variances, covariance = mean((x - mu) ** 2) + mean((y - nu) ** 2), mean((x - mu) * (y - nu))
    return (1 - (2 * mu * nu + c1) * (2 * covariance + c2) / ((mu**2 + nu**2 + c1) * (variances + c2))).mean()


def exact(arguments, options):
    mpf = np.vectorize(mpmath.mpf, otypes=[object])
    x, y = (lines(mpf(np.array(argument)), options.get("rowLength")) for argument in arguments)
    sigma, size, k1, k2, span = (mpmath.mpf(value) for value in {**defaults, **{name: value for name, value in options.items() if name != "rowLength"}}.values())
    size, c1, c2 = int(size), (k1 * span) ** 2, (k2 * span) ** 2
    side = np.array([mpmath.exp(-(((k - size // 2) / sigma) ** 2) / 2) for k in range(size)])
    window = np.outer(side, side) / side.sum() ** 2
    places = [(i, j) for i in range(len(x) - size + 1) for j in range(len(x[0]) - size + 1)]
    value, grad = mpmath.mpf(0), x * 0
    for i, j in places:
        own, other = (image[i : i + size, j : j + size] for image in (x, y))
        mu, nu = (window * own).sum(), (window * other).sum()
        a, b = 2 * mu * nu + c1, 2 * (window * (own - mu) * (other - nu)).sum() + c2
        c, d = mu**2 + nu**2 + c1, (window * ((own - mu) ** 2 + (other - nu) ** 2)).sum() + c2
        alike = a * b / (c * d)
        by_mean, by_variance, by_covariance = 2 * nu * b / (c * d) - 2 * mu * alike / c, -alike / d, 2 * a / (c * d)
        value += (1 - alike) / len(places)
        grad[i : i + size, j : j + size] -= window * (by_mean + 2 * by_variance * (own - mu) + by_covariance * (other - nu)) / len(places)
    rounded = lambda number: float(number) if abs(number) > 1e-40 else 0.0
    return {"value": rounded(value), "grad": [rounded(number) for number in grad.ravel()]}


rng = source()
share = lambda n, low=0.0, high=1.0: [round(rng.uniform(low, high), 3) for _ in range(n)]
image = lambda rows, columns, low=0.0, high=1.0: [share(columns, low, high) for _ in range(rows)]
noisy = lambda of, amount: [[round(pixel + rng.uniform(-amount, amount), 12) for pixel in line] for line in of]
each = lambda of, change: [[change(pixel) for pixel in line] for line in of]

one, small = image(15, 13), image(6, 7)
pair, little = [noisy(one, 0.3), one], [noisy(small, 0.3), small]
grey = each(image(14, 16, 0, 255), round)
bytes_ = [[[min(255, max(0, pixel + rng.randint(-40, 40))) for pixel in line] for line in grey], grey]
floats = [each(of, float) for of in bytes_]
quarters = each(image(14, 13, 0, 4096), lambda pixel: round(pixel) / 4096)
plateau = [each(noisy(quarters, 0.2), lambda pixel: round(pixel * 4096) / 4096 + 2.0**20), each(quarters, lambda pixel: pixel + 2.0**20)]
bright = [each(quarters, lambda pixel: pixel * 0.5 + 2.0**20), quarters]
stray = lambda of, value: [[value if (i, j) == (0, 1) else pixel for j, pixel in enumerate(line)] for i, line in enumerate(of)]
smooth = [[round(0.5 + 0.4 * np.sin(i / 3) * np.cos(j / 4), 6) for j in range(14)] for i in range(13)]

cases = [
    ("defaults", pair, {}),
    ("an image of one window", [image(11, 11), image(11, 11)], {}),
    ("images that have nothing in common", [image(13, 12), image(13, 12)], {}),
    *((f"sigma = {sigma}", pair, {"sigma": sigma}) for sigma in (0.5, 3.0)),
    ("a window of equal weights", pair, {"sigma": INF}),
    ("a window of 7 equal weights", pair, {"sigma": INF, "windowSize": 7}),
    ("a window of 3 equal weights", little, {"sigma": INF, "windowSize": 3}),
    *((f"a window of {size}", little, {"windowSize": size}) for size in (1, 3, 5)),
    *((f"a window of {size}, sigma = {sigma}", pair, {"windowSize": size, "sigma": sigma}) for size, sigma in ((9, 1.0), (7, 0.8), (13, 2.0))),
    *((f"k1 = {k1}", pair, {"k1": k1}) for k1 in (0.1, 1.0)),
    *((f"k2 = {k2}", pair, {"k2": k2}) for k2 in (0.2, 2.0)),
    ("from -1 to 1", [image(12, 14, -1, 1), image(12, 14, -1, 1)], {"dataRange": 2.0}),
    ("a range of 0.5", pair, {"dataRange": 0.5}),
    ("bytes", floats, {"dataRange": 255.0}),
    ("bytes taken as if from 0 to 1", floats, {}),
    ("all at once", little, {"sigma": 0.7, "windowSize": 3, "k1": 0.05, "k2": 0.1, "dataRange": 1.5}),
    ("flat vectors", [share(12 * 13), share(12 * 13)], {"rowLength": 13}),
    ("flat vectors, a window of 3", [share(30), share(30)], {"rowLength": 5, "windowSize": 3}),
    ("a black target", [one, each(one, lambda pixel: 0.0)], {}),
    ("a grey prediction", [each(one, lambda pixel: 0.5), one], {}),
    ("half the contrast", [each(one, lambda pixel: 0.25 + 0.5 * pixel), one], {}),
    ("turned into its negative", [each(one, lambda pixel: round(0.9 - 0.8 * pixel, 12)), one], {}),
    ("smooth, and brighter", [each(smooth, lambda pixel: pixel + 0.2), smooth], {}),
    ("two greys", [each(one, lambda pixel: 0.5), each(one, lambda pixel: 0.625)], {}),
    ("NaN in the prediction", [stray(little[0], NAN), small], {"windowSize": 3}),
    ("NaN in the target", [little[0], stray(small, NAN)], {"windowSize": 3}),
    ("an infinite pixel", [stray(little[0], INF), small], {"windowSize": 3}),
]
hard = [
    ("the same image", [one, one], {}),
    ("nearly the same image", [noisy(smooth, 1e-9), smooth], {}),
    ("on a plateau of a million", plateau, {}),
    ("a prediction brighter by a million", bright, {}),
]
definition = autograd(call, ["prediction"])
oracle = lambda arguments, options: (exact if any(arguments is case[1] for case in hard) else definition)(arguments, options)


def similarity(prediction, target, rowLength=None, sigma=1.5, windowSize=11, k1=0.01, k2=0.03, dataRange=1.0):
    x, y = (lines(np.array(argument, dtype=float), rowLength) for argument in (prediction, target))
    window = {"win_size": windowSize} if sigma == INF else {"gaussian_weights": True, "sigma": sigma}
    return 1 - structural_similarity(x, y, data_range=dataRange, K1=k1, K2=k2, use_sample_covariance=False, **window)


def asked(case):
    """It cuts a Gaussian off at 3.5 sigma. It does without a common level, and so loses digits on a plateau."""
    name, _, options = case
    sigma, size = options.get("sigma", 1.5), options.get("windowSize", 11)
    return (size >= 3 if sigma == INF else size == 2 * int(3.5 * sigma + 0.5) + 1) and not any(word in name for word in ("NaN", "infinite"))


peers = [peer("skimage.metrics.structural_similarity", similarity, [case for case in cases if asked(case)], relative=1e-11)]
record(__file__, "torch autograd of the definition, and mpmath where it loses digits", oracle, cases + hard, peers)
