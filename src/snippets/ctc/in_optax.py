import jax
import jax.numpy as jnp
import optax

logit = jnp.array([[[0.1, 1.0, 0.3], [0.2, 0.1, 1.5], [1.0, 0.2, 0.1]]])
labels = jnp.array([[1, 2]])
logit_paddings, label_paddings = jnp.zeros((1, 3)), jnp.zeros((1, 2))

def loss(logit):
    each = optax.losses.ctc_loss(logit, logit_paddings, labels, label_paddings)
    return (each / 2).mean()  # PyTorch divides by the number of labels

value, gradient = jax.value_and_grad(loss)(logit)
print(value, gradient)
# lossary: ctc([[[0.1, 1, 0.3], [0.2, 0.1, 1.5], [1, 0.2, 0.1]]], [[1, 2]])
