"""Times PyTorch on one thread: seconds a call, as JSON by loss, size, kind and whether the gradient is taken too."""
import json
import sys
import time

import torch
import torch.nn.functional as F

torch.set_num_threads(1)
losses = {
    "mean-squared-error": F.mse_loss, "mean-absolute-error": F.l1_loss, "huber": F.huber_loss,
    "binary-cross-entropy-with-logits": F.binary_cross_entropy_with_logits,
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
        p = (torch.rand(n, dtype=dtype) * 6 - 3).requires_grad_()
        t = torch.rand(n, dtype=dtype)
        for name, loss in losses.items():
            times = max(1, int(2e5 / n))
            out[f"{name} {n} {kind} value"] = seconds(lambda: loss(p.detach(), t).item(), times)
            out[f"{name} {n} {kind} gradient"] = seconds(lambda: torch.autograd.grad(loss(p, t), p)[0], times)
print(json.dumps({"version": torch.__version__, "seconds": out}))
