import torch

logit = torch.tensor([[2.0, 0.5, -1.0], [0.0, 1.5, 0.3]], requires_grad=True)

loss = 1e-4 * torch.logsumexp(logit, -1).square().mean()
loss.backward()
print(loss.item(), logit.grad)
# lossary: zLoss([[2, 0.5, -1], [0, 1.5, 0.3]])
