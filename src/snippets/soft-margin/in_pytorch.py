import torch
import torch.nn.functional as F

logit = torch.tensor([0.3, -2.0, 1.5], requires_grad=True)
target = torch.tensor([1.0, -1.0, -1.0])

loss = F.soft_margin_loss(logit, target)
loss.backward()
print(loss.item(), logit.grad)
# lossary: softMargin([0.3, -2, 1.5], [1, -1, -1])
