import jax
import jax.numpy as jnp

prediction = jnp.array([2.5, 0.0, 9.0])
target = jnp.array([3.0, -0.5, 1.0])

def loss(prediction):
    error = target - prediction
    return jnp.maximum(0.9 * error, (0.9 - 1) * error).mean()

value, gradient = jax.value_and_grad(loss)(prediction)
print(value, gradient)
# lossary: quantile([2.5, 0, 9], [3, -0.5, 1], { tau: 0.9 })
