import torch
import torchvision

logit = torch.tensor([2.0, -1.0, 0.5], requires_grad=True)
target = torch.tensor([1.0, 0.0, 0.0])

loss = torchvision.ops.sigmoid_focal_loss(logit, target, alpha=0.25, gamma=2, reduction="mean")
loss.backward()
print(loss.item(), logit.grad)
# lossary: focal([2, -1, 0.5], [1, 0, 0])
