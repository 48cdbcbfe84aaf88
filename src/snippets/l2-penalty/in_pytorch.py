import torch

coefficients = torch.tensor([0.5, -2.0, 0.0], requires_grad=True)
strength = 0.1

loss = 0.5 * strength * coefficients.square().sum()
loss.backward()
print(loss.item(), coefficients.grad)
# lossary: l2Penalty([0.5, -2, 0], { strength: 0.1 })
