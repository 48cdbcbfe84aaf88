import jax
import jax.numpy as jnp
import optax

logit = jnp.array([2.0, -1.0, 0.5])
target = jnp.array([1.0, 0.0, 0.0])

def loss(logit):
    return optax.sigmoid_focal_loss(logit, target, alpha=0.25, gamma=2).mean()

value, gradient = jax.value_and_grad(loss)(logit)
print(value, gradient)
# lossary: focal([2, -1, 0.5], [1, 0, 0])
