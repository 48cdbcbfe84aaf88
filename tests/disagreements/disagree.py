"""Runs what the frameworks make of the same input and writes it to content/disagreements.json, with their versions.

A record names its input once and each call as it is shown: the text of the call is what runs, with the input as
arrays of the framework that is asked. `ours` is how this library gives the same number; the tests run it.
"""
import hashlib
import json
import math
import os
import sys
from pathlib import Path

os.environ.setdefault("KERAS_BACKEND", "torch")
os.environ.setdefault("JAX_ENABLE_X64", "1")
sys.path.insert(0, str(Path(__file__).parent.parent / "reference"))
import jax
import jax.numpy as jnp
import keras
import numpy as np
import optax
import ot
import pytorch_metric_learning
import scipy
import torch
import torch.nn.functional as F
from pytorch_metric_learning import losses as pml

from run import plain

torch.set_default_dtype(torch.float64)
keras.config.set_floatx("float64")
here = Path(__file__).parent
whole = lambda value: isinstance(value, int) or isinstance(value, list) and all(map(whole, value))


def slope(call, by):
    """The gradient of a loss in torch."""
    leaf = by.detach().clone().requires_grad_()
    return torch.autograd.grad(call(leaf).sum(), leaf)[0]


array = lambda value: np.array(value, dtype=np.int64 if whole(value) else np.float64)
frameworks = {
    "PyTorch": (lambda value: torch.tensor(value), {"torch": torch, "F": F, "slope": slope}, torch.__version__.split("+")[0]),
    "Keras": (array, {"keras": keras, "np": np}, keras.__version__),
    "optax": (lambda value: jnp.array(array(value)), {"optax": optax, "jnp": jnp, "jax": jax}, optax.__version__),
    "scipy": (array, {"scipy": scipy, "np": np}, scipy.__version__),
    "POT": (array, {"ot": ot, "np": np}, ot.__version__),
    "pytorch-metric-learning": (lambda value: torch.tensor(value), {"pml": pml, "torch": torch}, pytorch_metric_learning.__version__),
}
# A formula of a paper or of a library that is not at hand, written out in torch.
frameworks["formula"] = frameworks["PyTorch"]
records = []


def output(inputs, framework, call, ours=None, who=None):
    if framework == "Lossary":  # what is declared here, where no framework says the same
        return {"framework": framework, "call": ours, "value": call, "ours": ours}
    convert, names, version = frameworks[framework]
    space = {**names, **{name: value if isinstance(value, (int, float)) else convert(value) for name, value in inputs.items()}}
    value = np.asarray(eval(call, space), dtype=np.float64).tolist()
    return {"framework": who or framework, "version": version, "call": call, "value": value, **({"ours": ours} if ours else {}), **({"formula": True} if framework == "formula" else {})}


def disagreement(number, name, ko, en, inputs, outputs):
    records.append({"number": number, "id": name, "title": {"ko": ko, "en": en}, "input": inputs, "outputs": [output(inputs, *one) for one in outputs]})


def digest():
    return hashlib.sha256(b"".join(path.read_bytes() for path in sorted(here.glob("*.py")))).hexdigest()


if __name__ == "__main__":
    sys.modules["disagree"] = sys.modules["__main__"]
    import classification, other, regression, segmentation  # noqa: F401: each adds its records

    rows = ",\n".join("    " + json.dumps(plain(one), allow_nan=False, ensure_ascii=False) for one in sorted(records, key=lambda one: one["number"]))
    target = here.parent.parent / "content/disagreements.json"
    target.write_text('{\n  "generated": "by npm run reference -- disagreements; not to be edited",\n  "authored": "%s",\n  "records": [\n%s\n  ]\n}\n' % (digest(), rows))
    print(f"disagreements: {len(records)} records, {sum(len(one['outputs']) for one in records)} outputs")
