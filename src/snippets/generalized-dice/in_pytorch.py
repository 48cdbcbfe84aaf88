import torch

probability = torch.tensor([[0.8, 0.2], [0.9, 0.1], [0.7, 0.3], [0.4, 0.6]], requires_grad=True)
target = torch.tensor([[1.0, 0.0], [1.0, 0.0], [1.0, 0.0], [0.0, 1.0]])

weight = target.sum(0).clamp(min=1) ** -2
overlap = (weight * (probability * target).sum(0)).sum()
size = (weight * (probability + target).sum(0)).sum()
loss = 1 - 2 * overlap / size
loss.backward()
print(loss.item(), probability.grad)
# lossary: generalizedDice([[0.8, 0.2], [0.9, 0.1], [0.7, 0.3], [0.4, 0.6]], [[1, 0], [1, 0], [1, 0], [0, 1]], { smooth: 0 })
