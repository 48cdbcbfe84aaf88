import torch
import torch.nn.functional as F

logit = torch.tensor([2.0, -1.0, 0.5], requires_grad=True)
target = torch.tensor([1.0, 0.0, 0.0])

loss = F.binary_cross_entropy_with_logits(logit, target)
loss.backward()
print(loss.item(), logit.grad)
# lossary: binaryCrossEntropyWithLogits([2, -1, 0.5], [1, 0, 0])
