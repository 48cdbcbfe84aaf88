import jax
import jax.numpy as jnp
import optax

prediction = jnp.array([[0.2, 0.8], [0.5, 0.4]])
target = jnp.array([[0.0, 1.0], [0.5, 0.0]])

def loss(prediction):
    return optax.squared_error(prediction, target).sum(1).mean()

value, gradient = jax.value_and_grad(loss)(prediction)
print(value, gradient)
# lossary: reconstruction([[0.2, 0.8], [0.5, 0.4]], [[0, 1], [0.5, 0]])
