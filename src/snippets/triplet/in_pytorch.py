import torch
import torch.nn.functional as F

anchor = torch.tensor([[1.0, 0.2], [-0.3, 0.8]], requires_grad=True)
positive = torch.tensor([[0.9, 0.1], [0.2, 1.0]])
negative = torch.tensor([[-0.5, 0.7], [1.0, -0.4]])

loss = F.triplet_margin_loss(anchor, positive, negative, margin=1.0, p=2, eps=0.0)
loss.backward()
print(loss.item(), anchor.grad)
# lossary: triplet([[1, 0.2], [-0.3, 0.8]], [[0.9, 0.1], [0.2, 1]], [[-0.5, 0.7], [1, -0.4]])
