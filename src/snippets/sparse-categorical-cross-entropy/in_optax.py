import jax
import jax.numpy as jnp
import optax

logit = jnp.array([[2.0, 0.5, -1.0], [0.0, 1.5, 0.3]])
target = jnp.array([0, 2])

def loss(logit):
    return optax.softmax_cross_entropy_with_integer_labels(logit, target).mean()

value, gradient = jax.value_and_grad(loss)(logit)
print(value, gradient)
# lossary: sparseCategoricalCrossEntropy([[2, 0.5, -1], [0, 1.5, 0.3]], [0, 2])
