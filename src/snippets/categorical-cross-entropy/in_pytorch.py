import torch
import torch.nn.functional as F

logit = torch.tensor([[2.0, 0.5, -1.0], [0.0, 1.5, 0.3]], requires_grad=True)
target = torch.tensor([[1.0, 0.0, 0.0], [0.0, 0.2, 0.8]])

loss = F.cross_entropy(logit, target)
loss.backward()
print(loss.item(), logit.grad)
# lossary: categoricalCrossEntropy([[2, 0.5, -1], [0, 1.5, 0.3]], [[1, 0, 0], [0, 0.2, 0.8]])
