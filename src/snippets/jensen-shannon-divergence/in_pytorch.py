import torch
import torch.nn.functional as F

probability = torch.tensor([[0.5, 0.3, 0.2], [0.1, 0.6, 0.3]], requires_grad=True)
target = torch.tensor([[0.7, 0.2, 0.1], [0.2, 0.2, 0.6]])

mean = 0.5 * (probability + target)
left = F.kl_div(mean.log(), probability, reduction="batchmean")
right = F.kl_div(mean.log(), target, reduction="batchmean")
loss = 0.5 * (left + right)
loss.backward()
print(loss.item(), probability.grad)
# lossary: jensenShannonDivergence([[0.5, 0.3, 0.2], [0.1, 0.6, 0.3]], [[0.7, 0.2, 0.1], [0.2, 0.2, 0.6]])
