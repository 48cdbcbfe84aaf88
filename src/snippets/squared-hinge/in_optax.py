import jax
import jax.numpy as jnp
import optax

score = jnp.array([0.3, -2.0, 1.5])
target = jnp.array([1.0, -1.0, -1.0])

def loss(score):
    return jnp.square(optax.hinge_loss(score, target)).mean()

value, gradient = jax.value_and_grad(loss)(score)
print(value, gradient)
# lossary: squaredHinge([0.3, -2, 1.5], [1, -1, -1])
