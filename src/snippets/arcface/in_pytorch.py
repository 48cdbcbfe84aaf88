import torch
import torch.nn.functional as F

cosine = torch.tensor([[0.8, 0.1, -0.2], [0.0, 0.3, 0.6]], requires_grad=True)
target = torch.tensor([0, 2])

own = F.one_hot(target, cosine.shape[1]).bool()
logit = 64 * torch.where(own, torch.cos(cosine.acos() + 0.5), cosine)
loss = F.cross_entropy(logit, target)
loss.backward()
print(loss.item(), cosine.grad)
# lossary: arcface([[0.8, 0.1, -0.2], [0, 0.3, 0.6]], [0, 2])
