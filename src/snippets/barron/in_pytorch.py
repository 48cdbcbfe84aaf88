import torch

prediction = torch.tensor([2.5, 0.0, 9.0], requires_grad=True)
target = torch.tensor([3.0, -0.5, 1.0])

alpha, c = -2.0, 1.5  # any alpha but 0 and 2
scaled = ((prediction - target) / c) ** 2
gap = abs(alpha - 2)
loss = (gap / alpha * ((scaled / gap + 1) ** (alpha / 2) - 1)).mean()
loss.backward()
print(loss.item(), prediction.grad)
# lossary: barron([2.5, 0, 9], [3, -0.5, 1], { alpha: -2, scale: 1.5 })
