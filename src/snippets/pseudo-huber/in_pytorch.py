import torch

prediction = torch.tensor([2.5, 0.0, 9.0], requires_grad=True)
target = torch.tensor([3.0, -0.5, 1.0])

delta = 1.5
scaled = (prediction - target) / delta
loss = (delta**2 * (torch.sqrt(1 + scaled**2) - 1)).mean()
loss.backward()
print(loss.item(), prediction.grad)
# lossary: pseudoHuber([2.5, 0, 9], [3, -0.5, 1], { delta: 1.5 })
