import jax
import jax.numpy as jnp
import optax

student_logit = jnp.array([[2.0, 0.5, -1.0], [0.0, 1.5, 0.3]])
teacher_logit = jnp.array([[3.0, 0.0, -2.0], [0.5, 0.5, 0.0]])
T = 2.0

def loss(student_logit):
    student = jax.nn.log_softmax(student_logit / T)
    teacher = jax.nn.softmax(teacher_logit / T)
    return T**2 * optax.kl_divergence(student, teacher).mean()

value, gradient = jax.value_and_grad(loss)(student_logit)
print(value, gradient)
# lossary: distillation([[2, 0.5, -1], [0, 1.5, 0.3]], [[3, 0, -2], [0.5, 0.5, 0]], { temperature: 2 })
