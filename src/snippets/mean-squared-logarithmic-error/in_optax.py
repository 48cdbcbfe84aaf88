import jax
import jax.numpy as jnp
import optax

prediction = jnp.array([2.5, 1.0, 9.0])
target = jnp.array([3.0, 0.5, 8.0])

def loss(prediction):
    return optax.squared_error(jnp.log1p(prediction), jnp.log1p(target)).mean()

value, gradient = jax.value_and_grad(loss)(prediction)
print(value, gradient)
# lossary: meanSquaredLogarithmicError([2.5, 1, 9], [3, 0.5, 8])
