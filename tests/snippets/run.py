"""Runs snippets as their readers would, each in a namespace of its own: paths come in as JSON, what they print goes out."""
import contextlib
import importlib.metadata
import io
import json
import os
import runpy
import sys
import warnings

os.environ.setdefault("KERAS_BACKEND", "torch")
warnings.filterwarnings("ignore")
sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "conventions"))
import torch_operators  # noqa: E402, F401, before torchvision is imported


def printed(path):
    lines = io.StringIO()
    with contextlib.redirect_stdout(lines):
        runpy.run_path(path)
    return lines.getvalue().rstrip("\n")


def version(package):
    return f"{package} {importlib.metadata.version(package).split('+')[0]}"


if __name__ == "__main__":
    print(json.dumps([{"version": version(package), "printed": printed(path)} for path, package in json.load(sys.stdin)]))
