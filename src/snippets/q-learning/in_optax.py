import jax
import jax.numpy as jnp
import optax

q = jnp.array([[1.0, 2.0], [0.5, 0.0]])
action = jnp.array([1, 0])
reward = jnp.array([1.0, -1.0])
next_q = jnp.array([[0.5, 1.5], [2.0, 1.0]])
done = jnp.array([0.0, 1.0])
discount = 0.9

def loss(q):
    goal = reward + discount * (1 - done) * next_q.max(1)
    return optax.huber_loss(q[jnp.arange(2), action], goal).mean()

value, gradient = jax.value_and_grad(loss)(q)
print(value, gradient)
# lossary: qLearning([[1, 2], [0.5, 0]], [1, 0], [1, -1], [[0.5, 1.5], [2, 1]], [0, 1], { discount: 0.9 })
