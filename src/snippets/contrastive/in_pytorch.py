import torch
import torch.nn.functional as F

first = torch.tensor([[1.0, 0.2], [-0.3, 0.8]], requires_grad=True)
second = torch.tensor([[0.9, 0.1], [0.2, 1.0]])
target = torch.tensor([1.0, 0.0])
margin = 2.0

d = (first - second).norm(dim=1)
loss = (target * d**2 + (1 - target) * F.relu(margin - d)**2).mean()
loss.backward()
print(loss.item(), first.grad)
# lossary: contrastive([[1, 0.2], [-0.3, 0.8]], [[0.9, 0.1], [0.2, 1]], [1, 0], { margin: 2 })
