import jax
import jax.numpy as jnp

prediction = jnp.array([2.5, 0.0, 9.0])
target = jnp.array([3.0, -0.5, 1.0])

def loss(prediction):
    delta = 1.5
    scaled = (prediction - target) / delta
    return (delta**2 * (jnp.sqrt(1 + scaled**2) - 1)).mean()

value, gradient = jax.value_and_grad(loss)(prediction)
print(value, gradient)
# lossary: pseudoHuber([2.5, 0, 9], [3, -0.5, 1], { delta: 1.5 })
