"""Times PyTorch on one thread: seconds a call, as JSON by loss, size, kind and whether the gradient is taken too."""
import json
import sys
import time

import torch
import torch.nn.functional as F

torch.set_num_threads(1)
CLASSES, DIMENSIONS = 10, 16


def between(low, high):
    return lambda n, dtype: torch.rand(n, dtype=dtype) * (high - low) + low


def rows(width):
    return lambda n, dtype: between(-3, 3)(-(-n // width) * width, dtype).reshape(-1, width)


def signs(width=1):
    return lambda n, dtype: torch.randint(0, 2, (-(-n // width),)).to(dtype) * 2 - 1


def ids(n, dtype):
    return torch.randint(0, CLASSES, (-(-n // CLASSES),))


def one_hot(n, dtype):
    return F.one_hot(ids(n, dtype), CLASSES).to(dtype)


def frames(n, dtype):
    return between(-3, 3)(50 * CLASSES * items(n), dtype).reshape(50, -1, CLASSES)


def items(n):
    return -(-n // (50 * CLASSES))


def ctc(logit, labels):
    length = torch.full((labels.shape[0],), 50), torch.full((labels.shape[0],), 10)
    return F.ctc_loss(logit.log_softmax(2), labels, *length)


real, embeddings = between(-3, 3), rows(DIMENSIONS)
# by id: the loss, what its arguments are drawn by, and how many of them are differentiated
LOSSES = {
    "mean-squared-error": (F.mse_loss, [real, real], 1),
    "mean-absolute-error": (F.l1_loss, [real, real], 1),
    "huber": (F.huber_loss, [real, real], 1),
    "smooth-l1": (F.smooth_l1_loss, [real, real], 1),
    "gaussian-nll": (lambda p, v, t: F.gaussian_nll_loss(p, t, v), [real, between(0.1, 4), real], 2),
    "poisson-nll": (F.poisson_nll_loss, [real, between(0, 6)], 1),
    "binary-cross-entropy": (F.binary_cross_entropy, [between(0.02, 0.98), between(0, 1)], 1),
    "binary-cross-entropy-with-logits": (F.binary_cross_entropy_with_logits, [real, between(0, 1)], 1),
    "categorical-cross-entropy": (F.cross_entropy, [rows(CLASSES), one_hot], 1),
    "sparse-categorical-cross-entropy": (F.cross_entropy, [rows(CLASSES), ids], 1),
    "negative-log-likelihood": (F.nll_loss, [rows(CLASSES), ids], 1),
    "kullback-leibler-divergence": (lambda p, t: F.kl_div(p, t, reduction="mean"), [between(-6, -1), between(0, 1)], 1),
    "multiclass-hinge": (F.multi_margin_loss, [rows(CLASSES), ids], 1),
    "margin-ranking": (F.margin_ranking_loss, [real, real, signs()], 2),
    "cosine-embedding": (F.cosine_embedding_loss, [embeddings, embeddings, signs(DIMENSIONS)], 2),
    "triplet": (F.triplet_margin_loss, [embeddings, embeddings, embeddings], 3),
    "ctc": (ctc, [frames, lambda n, dtype: torch.randint(1, CLASSES, (items(n), 10))], 1),
}


def seconds(run, times):
    for _ in range(max(3, times // 10)):
        run()
    samples = []
    for _ in range(15):
        start = time.perf_counter()
        for _ in range(times):
            run()
        samples.append((time.perf_counter() - start) / times)
    return sorted(samples)[7]


out = {}
for n in map(int, sys.argv[1:]):
    for kind, dtype in (("float32", torch.float32), ("float64", torch.float64)):
        for name, (loss, draws, differentiated) in LOSSES.items():
            plain = [draw(n, dtype) for draw in draws]
            traced = [x.requires_grad_() if at < differentiated else x for at, x in enumerate(x.clone() for x in plain)]
            times = max(1, int(2e5 / n))
            out[f"{name} {n} {kind} value"] = seconds(lambda: loss(*plain).item(), times)
            out[f"{name} {n} {kind} gradient"] = seconds(lambda: torch.autograd.grad(loss(*traced), traced[:differentiated]), times)
print(json.dumps({"version": torch.__version__, "seconds": out}))
