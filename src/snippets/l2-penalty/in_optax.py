import jax
import jax.numpy as jnp
import optax

coefficients = jnp.array([0.5, -2.0, 0.0])
strength = 0.1

def loss(coefficients):
    return strength * optax.l2_loss(coefficients).sum()

value, gradient = jax.value_and_grad(loss)(coefficients)
print(value, gradient)
# lossary: l2Penalty([0.5, -2, 0], { strength: 0.1 })
