import torch
import torch.nn.functional as F

logit = torch.tensor([[2.0, 0.5, -1.0], [0.0, 1.5, 0.3]], requires_grad=True)
target = torch.tensor([[1.0, 0.0, 1.0], [0.0, 1.0, 0.0]])

loss = F.multilabel_soft_margin_loss(logit, target)
loss.backward()
print(loss.item(), logit.grad)
# lossary: multilabelSoftMargin([[2, 0.5, -1], [0, 1.5, 0.3]], [[1, 0, 1], [0, 1, 0]])
