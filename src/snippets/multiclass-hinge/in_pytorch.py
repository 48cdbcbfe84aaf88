import torch
import torch.nn.functional as F

score = torch.tensor([[2.0, 0.5, -1.0], [0.0, 1.5, 0.3]], requires_grad=True)
target = torch.tensor([0, 2])

loss = F.multi_margin_loss(score, target, p=1, margin=1.0)
loss.backward()
print(loss.item(), score.grad)
# lossary: multiclassHinge([[2, 0.5, -1], [0, 1.5, 0.3]], [0, 2])
