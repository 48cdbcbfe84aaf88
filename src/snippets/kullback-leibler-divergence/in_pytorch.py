import torch
import torch.nn.functional as F

log_probability = torch.tensor([[-0.7, -1.2, -1.61], [-1.2, -0.7, -1.61]])
log_probability.requires_grad_()
target = torch.tensor([[0.5, 0.3, 0.2], [0.1, 0.6, 0.3]])

loss = F.kl_div(log_probability, target, reduction='mean')
loss.backward()
print(loss.item(), log_probability.grad)
# lossary: kullbackLeiblerDivergence([[-0.7, -1.2, -1.61], [-1.2, -0.7, -1.61]], [[0.5, 0.3, 0.2], [0.1, 0.6, 0.3]])
