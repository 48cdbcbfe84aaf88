"""L2 penalty: the value by its definition in torch, the gradient by what weight_decay of torch.optim.SGD adds to it."""
from run import INF, NAN, peer, record, source, spread  # first: it tells Keras and JAX what to compute with
import keras
import optax
import torch
from jax import numpy as jnp

keras.config.set_floatx("float64")


def oracle(arguments, options):
    strength = options.get("strength", 0.01)
    coefficients = torch.nn.Parameter(torch.tensor(arguments[0]))
    value = strength / 2 * torch.linalg.vector_norm(coefficients) ** 2
    decay = torch.optim.SGD([coefficients], lr=1.0, momentum=0.5, weight_decay=strength)
    coefficients.grad = torch.zeros_like(coefficients)  # the data ask for nothing
    decay.step()
    return {"value": value.item(), "grad": decay.state[coefficients]["momentum_buffer"].tolist()}  # first step: the gradient itself


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
    ("tiny", [[1e-150, -1e-150]], {"strength": 1.0}),
    ("too tiny to square", [[1e-300]], {"strength": 1.0}),
    ("large", [[1e9, -1e9]], {}),
    ("very large", [[1e150, -1e150]], {"strength": 0.2}),
]
cases = [
    *finite,
    ("infinite", [[INF, 1.0]], {}),
    ("minus infinity", [[-INF, 1.0]], {"strength": 2.0}),
    ("NaN in the data", [[NAN, 1.0]], {}),
]
peers = [
    peer("keras.regularizers.L2(strength / 2)", lambda w, strength=0.01: keras.regularizers.L2(strength / 2)(torch.tensor(w)), finite),
    peer("strength * optax.l2_loss(coefficients).sum()", lambda w, strength=0.01: strength * optax.l2_loss(jnp.array(w)).sum(), finite),
]
record(__file__, "the definition in torch, and weight_decay of torch.optim.SGD", oracle, cases, peers)
