import torch

probability = torch.tensor([0.9, 0.8, 0.3, 0.1], requires_grad=True)
target = torch.tensor([1.0, 1.0, 1.0, 0.0])

overlap = (probability * target).sum()
union = probability.sum() + target.sum() - overlap
loss = 1 - (overlap + 1) / (union + 1)
loss.backward()
print(loss.item(), probability.grad)
# lossary: jaccard([0.9, 0.8, 0.3, 0.1], [1, 1, 1, 0], { smooth: 1 })
