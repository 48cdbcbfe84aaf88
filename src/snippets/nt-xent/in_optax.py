import jax
import jax.numpy as jnp
import optax

first = jnp.array([[1.0, 0.2], [-0.3, 0.8]])
second = jnp.array([[0.9, 0.1], [0.2, 1.0]])
ids = jnp.arange(2)

def loss(first):
    both = jnp.concatenate([first, second])
    return optax.ntxent(both, jnp.concatenate([ids, ids]), temperature=0.5)

value, gradient = jax.value_and_grad(loss)(first)
print(value, gradient)
# lossary: ntXent([[1, 0.2], [-0.3, 0.8]], [[0.9, 0.1], [0.2, 1]], { temperature: 0.5 })
