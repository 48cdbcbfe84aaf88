"""L1 penalty: torch has none, so torch.nn.functional.l1_loss against 0, summed and differentiated by torch."""
from run import INF, autograd, peer, record, source, spread  # first: it tells Keras and JAX what to compute with
import keras
import torch
import torch.nn.functional as F

keras.config.set_floatx("float64")


def call(coefficients, strength=0.01):
    return strength * F.l1_loss(coefficients, torch.zeros_like(coefficients), reduction="sum")


rng = source()
few, many = [spread(rng, 5)], [spread(rng, 64)]
finite = [
    ("defaults", few, {}),
    ("64 coefficients", many, {}),
    *((f"five coefficients, strength {s}", few, {"strength": s}) for s in (0.0, 1e-6, 0.1, 0.5, 1.0, 3.0, 1e6)),
    *((f"64 coefficients, strength {s}", many, {"strength": s}) for s in (0.0, 1e-4, 0.25, 2.0)),
    ("one coefficient", [[-2.25]], {}),
    ("all 0", [[0.0, 0.0]], {}),
    ("one 0 among others", [[0.0, 1.5, -0.5]], {"strength": 0.3}),
    ("tiny", [[1e-300, -1e-300]], {"strength": 0.5}),
    ("large", [[1e9, -1e9]], {}),
    ("very large", [[1e300, -1e300]], {"strength": 0.2}),
]
cases = [
    *finite,
    ("infinite", [[INF, 1.0]], {}),
    ("minus infinity", [[-INF, 1.0]], {"strength": 2.0}),
    ("infinite, strength 0", [[INF, 1.0]], {"strength": 0.0}),
]
peers = [peer("keras.regularizers.L1", lambda w, strength=0.01: keras.regularizers.L1(strength)(torch.tensor(w)), finite)]
record(__file__, "torch.nn.functional.l1_loss(coefficients, 0, reduction='sum')", autograd(call, ["coefficients"]), cases, peers)
