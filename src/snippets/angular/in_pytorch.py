import math

import torch
import torch.nn.functional as F

anchor = torch.tensor([[1.0, 0.2], [-0.3, 0.8]], requires_grad=True)
positive = torch.tensor([[0.9, 0.1], [0.2, 1.0]])
negative = torch.tensor([[-0.5, 0.7], [1.0, -0.4]])

factor = 4 * math.tan(math.radians(40)) ** 2
pulled = (anchor - positive).square().sum(1)
pushed = (negative - (anchor + positive) / 2).square().sum(1)
loss = F.relu(pulled - factor * pushed).mean()
loss.backward()
print(loss.item(), anchor.grad)
# lossary: angular([[1, 0.2], [-0.3, 0.8]], [[0.9, 0.1], [0.2, 1]], [[-0.5, 0.7], [1, -0.4]], { alpha: 40 })
