import jax
import jax.numpy as jnp
import optax

logit = jnp.array([0.3, -2.0, 1.5])
target = jnp.array([1.0, -1.0, -1.0])

def loss(logit):
    return optax.sigmoid_binary_cross_entropy(logit, (target + 1) / 2).mean()

value, gradient = jax.value_and_grad(loss)(logit)
print(value, gradient)
# lossary: softMargin([0.3, -2, 1.5], [1, -1, -1])
