"""Distillation loss by torch.nn.functional.kl_div of log_softmax and softmax, with the reduction by hand: over rows.

Torch makes NaN of a class that is impossible to both; it is declared on the card.
"""
from run import INF, NAN, REDUCTIONS, autograd, peer, record, source, table, tensor, weighable  # first: it tells Keras and JAX what to compute with
import jax
import jax.numpy as jnp
import keras
import optax
import scipy.special
import scipy.stats
import torch
import torch.nn.functional as F
from keras.src.backend.common.dtypes import BIT64_TO_BIT32_DTYPE
from numpy import array

keras.config.set_floatx("float64")
BIT64_TO_BIT32_DTYPE.pop("float64")  # Keras averages in float32, whatever its floatx


def call(studentLogit, teacherLogit, temperature=2.0, rowLength=None, reduction="mean"):
    student, teacher = [x.reshape(-1, rowLength) if rowLength else torch.atleast_2d(x) for x in (studentLogit, teacherLogit)]
    parts = F.kl_div(F.log_softmax(student / temperature, dim=1), F.softmax(teacher / temperature, dim=1), reduction="none")
    losses = temperature ** 2 * parts.sum(dim=1)
    return losses if reduction == "none" else getattr(losses, reduction)()


def by_keras(student, teacher, temperature=2.0, reduction="mean"):
    """Clips probabilities to [1e-7, 1]: only the cases inside are asked. It knows the mean alone, and its default loss,
    the string "kl_divergence", skips the softmax."""
    return keras.distillation.LogitsDistillation(temperature=temperature, loss=keras.losses.KLDivergence()).compute_loss(tensor(teacher), tensor(student))


def by_optax(student, teacher, temperature=2.0, reduction="mean"):
    student, teacher = [jnp.array(x) / temperature for x in (student, teacher)]
    return temperature ** 2 * getattr(optax.kl_divergence(jax.nn.log_softmax(student), jax.nn.softmax(teacher)), reduction)()


def by_scipy(student, teacher, temperature=2.0, reduction="mean"):
    p, q = [scipy.special.softmax(array(x) / temperature, axis=1) for x in (teacher, student)]
    return temperature ** 2 * getattr(scipy.stats.entropy(p, q, axis=1), reduction)()


rng = source()
three = [table(rng, 6, 3), table(rng, 6, 3)]
ten = [table(rng, 8, 10), table(rng, 8, 10)]

near = [
    *((f"{name}, T {T}, {r}", data, {"temperature": T, "reduction": r}) for name, data in (("three classes", three), ("ten classes", ten)) for T in (1.0, 4.0) for r in ("mean", "sum")),
    ("defaults", ten, {}),
    ("three classes, defaults, sum", three, {"reduction": "sum"}),
    ("T 0.5", three, {"temperature": 0.5}),
    ("T 20", three, {"temperature": 20.0}),
    ("two classes", [[[0.0, 0.0]], [[4.0, 0.0]]], {"temperature": 4.0}),
    ("a sure teacher", [[[1.0, 0.0, -1.0]], [[10.0, 0.0, 1.0]]], {"temperature": 1.0}),
    ("a sure student", [[[10.0, 0.0, 1.0]], [[1.0, 0.0, -1.0]]], {"temperature": 1.0}),
]
far = [
    ("40, the opposite", [[[40.0, 0.0]], [[0.0, 40.0]]], {"temperature": 1.0}),
    ("750, the opposite", [[[750.0, 0.0]], [[0.0, 750.0]]], {}),
    ("1e9, the opposite", [[[1e9, 0.0, -1e9]], [[0.0, 1e9, 0.0]]], {"temperature": 5.0}),
    ("1000 and 2000, rising", [[[0.0, 0.0, 2000.0], [0.0, 1.0, 1000.0]], [[0.0, 0.0, 3000.0], [0.0, 2.0, 1.0]]], {}),
    ("teacher rising, far", [[[0.0, 1.0, 2.0], [0.0, 1.0, 1.0]], [[0.0, 0.0, 3000.0], [0.0, 1.0, 2000.0]]], {}),
    ("a logit minus infinity of the teacher", [[[0.5, 0.0, 1.0]], [[-INF, 0.0, 2.0]]], {}),
    ("a logit minus infinity of the student", [[[-INF, 0.0]], [[0.0, 0.0]]], {}),
]
cases = [
    *near,
    *far,
    *((f"{name}, none", data, {"temperature": 3.0, "reduction": "none"}) for name, data in (("three classes", three), ("ten classes", ten))),
    *((f"weighted rows, {r}", three, {"sampleWeight": [0.5, 2.0, 0.0, 1.25, 3.0, 1.0], "reduction": r}) for r in REDUCTIONS),
    ("flat, one row", [[0.5, -0.5, 2.0], [1.0, 0.0, -1.0]], {}),
    ("flat", [[x for row in rows for x in row] for rows in three], {"rowLength": 3}),
    ("one class", [[[7.0], [-3.0]], [[1.0], [2.0]]], {}),
    ("one logit infinite", [[[INF, 1.0]], [[0.0, 1.0]]], {}),
    ("all logits minus infinity", [[[-INF, -INF]], [[0.0, 1.0]]], {}),
    ("one logit of the teacher infinite", [[[0.0, 1.0]], [[INF, 1.0]]], {}),
    ("NaN of the student", [[[NAN, 1.0], [0.0, 1.0]], [[0.5, 1.0], [1.0, 0.0]]], {}),
    ("NaN of the teacher", [[[0.5, 1.0], [0.0, 1.0]], [[1.0, NAN], [1.0, 0.0]]], {}),
]
averaged = [case for case in near if case[2].get("reduction") != "sum"]
record(__file__, "T² torch.nn.functional.kl_div of softened logits", autograd(weighable(call), ["studentLogit"]), cases, [
    peer("keras.distillation.LogitsDistillation(loss=KLDivergence())", by_keras, averaged),
    peer("optax.kl_divergence, times T²", by_optax, near + far[:5]),
    peer("scipy.stats.entropy, times T²", by_scipy, near),
])
