import torch
import torch.nn.functional as F

score = torch.tensor([0.3, -2.0, 1.5], requires_grad=True)
target = torch.tensor([1.0, -1.0, -1.0])

loss = F.relu(1 - target * score).square().mean()
loss.backward()
print(loss.item(), score.grad)
# lossary: squaredHinge([0.3, -2, 1.5], [1, -1, -1])
