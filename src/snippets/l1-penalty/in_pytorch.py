import torch

coefficients = torch.tensor([0.5, -2.0, 0.0], requires_grad=True)
strength = 0.1

loss = strength * coefficients.abs().sum()
loss.backward()
print(loss.item(), coefficients.grad)
# lossary: l1Penalty([0.5, -2, 0], { strength: 0.1 })
