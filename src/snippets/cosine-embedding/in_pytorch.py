import torch
import torch.nn.functional as F

first = torch.tensor([[1.0, 0.2], [-0.3, 0.8]], requires_grad=True)
second = torch.tensor([[0.9, 0.1], [0.2, 1.0]])
target = torch.tensor([1, -1])

loss = F.cosine_embedding_loss(first, second, target, margin=0.0)
loss.backward()
print(loss.item(), first.grad)
# lossary: cosineEmbedding([[1, 0.2], [-0.3, 0.8]], [[0.9, 0.1], [0.2, 1]], [1, -1])
