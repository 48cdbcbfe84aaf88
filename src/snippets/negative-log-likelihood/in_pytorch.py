import torch
import torch.nn.functional as F

log_probability = torch.tensor([[-0.2, -1.8, -3.0], [-1.6, -0.6, -1.4]], requires_grad=True)
target = torch.tensor([0, 2])

loss = F.nll_loss(log_probability, target)
loss.backward()
print(loss.item(), log_probability.grad)
# lossary: negativeLogLikelihood([[-0.2, -1.8, -3], [-1.6, -0.6, -1.4]], [0, 2])
