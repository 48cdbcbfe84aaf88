import jax
import jax.numpy as jnp
import optax

logit = jnp.array([2.0, -1.0, 0.5])
target = jnp.array([1.0, 0.0, 0.0])

def loss(logit):
    return optax.sigmoid_binary_cross_entropy(logit, target).mean()

value, gradient = jax.value_and_grad(loss)(logit)
print(value, gradient)
# lossary: binaryCrossEntropyWithLogits([2, -1, 0.5], [1, 0, 0])
