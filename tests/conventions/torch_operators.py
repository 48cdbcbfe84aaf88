"""Declares the compiled operators of torchvision where they are missing, so that its losses, which need none of them, can be imported.

Wheels of torchvision are built for a torch with CUDA; beside one without, their operators do not load.
"""
import torch

if not torch.cuda.is_available():
    operators = torch.library.Library("torchvision", "DEF")
    for name in ("nms", "qnms"):
        operators.define(f"{name}(Tensor dets, Tensor scores, float iou_threshold) -> Tensor")
