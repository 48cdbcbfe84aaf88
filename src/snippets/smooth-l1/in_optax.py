import jax
import jax.numpy as jnp
import optax

prediction = jnp.array([2.5, 0.0, 9.0])
target = jnp.array([3.0, -0.5, 1.0])

def loss(prediction):
    return optax.huber_loss(prediction, target, delta=0.5).mean() / 0.5

value, gradient = jax.value_and_grad(loss)(prediction)
print(value, gradient)
# lossary: smoothL1([2.5, 0, 9], [3, -0.5, 1], { beta: 0.5 })
