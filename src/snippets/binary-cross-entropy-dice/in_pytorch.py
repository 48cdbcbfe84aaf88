import torch
import torch.nn.functional as F

logit = torch.tensor([2.0, 1.0, -1.0, -2.0], requires_grad=True)
target = torch.tensor([1.0, 1.0, 1.0, 0.0])

probability = logit.sigmoid()
overlap = (probability * target).sum()
dice = 1 - (2 * overlap + 1) / (probability.sum() + target.sum() + 1)
loss = F.binary_cross_entropy_with_logits(logit, target) + dice
loss.backward()
print(loss.item(), logit.grad)
# lossary: binaryCrossEntropyDice([2, 1, -1, -2], [1, 1, 1, 0], { smooth: 1 })
