import torch
import torch.nn.functional as F

logit = torch.tensor([[2.0, 0.5, -1.0], [0.0, 1.5, 0.3]], requires_grad=True)
target = torch.tensor([0, 2])

loss = F.cross_entropy(logit, target)
loss.backward()
print(loss.item(), logit.grad)
# lossary: sparseCategoricalCrossEntropy([[2, 0.5, -1], [0, 1.5, 0.3]], [0, 2])
