import jax
import jax.numpy as jnp

logit = jnp.array([[2.0, 0.5, -1.0], [0.0, 1.5, 0.3]])

def loss(logit):
    return 1e-4 * jnp.square(jax.nn.logsumexp(logit, -1)).mean()

value, gradient = jax.value_and_grad(loss)(logit)
print(value, gradient)
# lossary: zLoss([[2, 0.5, -1], [0, 1.5, 0.3]])
