"""Asks every library what it makes of the inputs of the conventions: records come in as JSON, their numbers go out.

A number that was typed without a point is a whole number (a class id, a label), every other is float64. A call sees the
inputs as arrays of its library; a formula, of a paper or of a library that does not install beside the others, sees
torch tensors. What raises is recorded as the error it raises.
"""
import functools
import json
import math
import os
import sys
import warnings

os.environ.setdefault("KERAS_BACKEND", "torch")
os.environ.setdefault("JAX_ENABLE_X64", "1")
warnings.filterwarnings("ignore")
import numpy as np
import torch
import torch.nn.functional as F

import torch_operators  # noqa: F401, before torchvision is imported

torch.set_default_dtype(torch.float64)


def typed(value):
    if isinstance(value, list):
        return [typed(one) for one in value]
    return int(value) if value.lstrip("-").isdigit() else float(value)


def whole(value):
    return all(map(whole, value)) if isinstance(value, list) else isinstance(value, int)


def array(value):
    return np.array(value, dtype=np.int64 if whole(value) else np.float64)


def tensor(value):
    return torch.from_numpy(array(value))


def slope(call, by):
    """The gradient of a loss by its first argument."""
    leaf = by.detach().clone().requires_grad_()
    return torch.autograd.grad(call(leaf).sum(), leaf)[0]


def version(module):
    return module.__version__.split("+")[0]


def pytorch():
    return tensor, {"torch": torch, "F": F, "slope": slope}, version(torch)


def torchvision():
    import torchvision.ops
    return tensor, {"torch": torch, "torchvision": torchvision, "slope": slope}, version(torchvision)


def keras():
    import keras
    keras.config.set_floatx("float64")
    return array, {"keras": keras, "np": np}, version(keras)


def optax():
    import jax
    import jax.numpy as jnp
    import optax
    return lambda value: jnp.array(array(value)), {"optax": optax, "jnp": jnp, "jax": jax}, version(optax)


def scipy():
    import scipy.spatial
    import scipy.special
    import scipy.stats
    return array, {"scipy": scipy, "np": np}, version(scipy)


def sklearn():
    import sklearn.metrics
    return array, {"sklearn": sklearn, "np": np}, version(sklearn)


def skimage():
    import skimage.metrics
    return array, {"skimage": skimage, "np": np}, version(skimage)


def pot():
    import ot
    return array, {"ot": ot, "np": np}, version(ot)


def metric_learning():
    import pytorch_metric_learning
    from pytorch_metric_learning import distances, losses, reducers
    return tensor, {"losses": losses, "distances": distances, "reducers": reducers, "torch": torch, "slope": slope}, version(pytorch_metric_learning)


def smp():
    import segmentation_models_pytorch as smp
    return tensor, {"smp": smp, "torch": torch, "slope": slope}, version(smp)


def monai():
    import monai.losses
    return tensor, {"monai": monai, "torch": torch, "slope": slope}, version(monai)


def kornia():
    import kornia.losses
    return tensor, {"kornia": kornia, "torch": torch, "slope": slope}, version(kornia)


doors = {
    "PyTorch": pytorch, "torchvision": torchvision, "Keras": keras, "optax": optax, "SciPy": scipy, "scikit-learn": sklearn, "scikit-image": skimage, "POT": pot,
    "pytorch-metric-learning": metric_learning, "segmentation-models-pytorch": smp, "MONAI": monai, "kornia": kornia,
}


@functools.cache
def opened(library):
    """How arrays are made for a library, what its calls may name, and its version. Imported when first asked."""
    return doors[library]()


def plain(value):
    if isinstance(value, list):
        return [plain(one) for one in value]
    return value if math.isfinite(value) else "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"


def answer(inputs, other):
    convert, names, asked = opened(other.get("library", "PyTorch"))
    space = {**names, **{name: convert(value) if isinstance(value, list) else value for name, value in inputs.items()}}
    try:
        result = eval(other.get("call") or other["formula"], space)
        if isinstance(result, torch.Tensor):
            result = result.detach()
        value = plain(np.asarray(result, dtype=np.float64).tolist())
    except (ValueError, TypeError, RuntimeError, IndexError, AssertionError) as error:
        value = f"{type(error).__name__}: {str(error).strip().splitlines()[0][:120]}"
    return {"value": value, **({"version": asked} if "library" in other else {})}


if __name__ == "__main__":
    records = json.load(sys.stdin)
    print(json.dumps([[answer({name: typed(value) for name, value in record.get("input", {}).items()}, other) for other in record["theirs"]] for record in records], allow_nan=False))
