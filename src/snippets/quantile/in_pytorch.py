import torch

prediction = torch.tensor([2.5, 0.0, 9.0], requires_grad=True)
target = torch.tensor([3.0, -0.5, 1.0])

error = target - prediction
loss = torch.maximum(0.9 * error, (0.9 - 1) * error).mean()
loss.backward()
print(loss.item(), prediction.grad)
# lossary: quantile([2.5, 0, 9], [3, -0.5, 1], { tau: 0.9 })
