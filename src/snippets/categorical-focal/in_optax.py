import jax
import jax.numpy as jnp

logit = jnp.array([[2.0, 0.5, -1.0], [0.0, 1.5, 0.3]])
target = jnp.array([[1.0, 0.0, 0.0], [0.0, 0.0, 1.0]])

def loss(logit):
    weight = 0.25 * (1 - jax.nn.softmax(logit)) ** 2
    return -(weight * target * jax.nn.log_softmax(logit)).sum(-1).mean()

value, gradient = jax.value_and_grad(loss)(logit)
print(value, gradient)
# lossary: categoricalFocal([[2, 0.5, -1], [0, 1.5, 0.3]], [[1, 0, 0], [0, 0, 1]])
