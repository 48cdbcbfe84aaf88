import jax
import jax.numpy as jnp
import optax

log_probability = jnp.array([[-0.7, -1.2, -1.61], [-1.2, -0.7, -1.61]])
target = jnp.array([[0.5, 0.3, 0.2], [0.1, 0.6, 0.3]])

def loss(log_probability):
    return optax.losses.kl_divergence(log_probability, target).mean() / 3

value, gradient = jax.value_and_grad(loss)(log_probability)
print(value, gradient)
# lossary: kullbackLeiblerDivergence([[-0.7, -1.2, -1.61], [-1.2, -0.7, -1.61]], [[0.5, 0.3, 0.2], [0.1, 0.6, 0.3]])
