import torch
import torch.nn.functional as F

probability = torch.tensor([[0.7, 0.2, 0.1], [0.1, 0.3, 0.6]], requires_grad=True)
target = torch.tensor([0, 2])

loss = F.l1_loss(probability, F.one_hot(target, 3), reduction='none').sum(dim=1).mean()
loss.backward()
print(loss.item(), probability.grad)
# lossary: absoluteErrorOnProbabilities([[0.7, 0.2, 0.1], [0.1, 0.3, 0.6]], [0, 2])
