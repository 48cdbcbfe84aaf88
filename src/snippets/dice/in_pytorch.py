import torch

probability = torch.tensor([0.9, 0.8, 0.3, 0.1], requires_grad=True)
target = torch.tensor([1.0, 1.0, 1.0, 0.0])

overlap = (probability * target).sum()
loss = 1 - (2 * overlap + 1) / (probability.sum() + target.sum() + 1)
loss.backward()
print(loss.item(), probability.grad)
# lossary: dice([0.9, 0.8, 0.3, 0.1], [1, 1, 1, 0], { smooth: 1 })
