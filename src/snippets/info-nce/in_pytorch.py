import torch
import torch.nn.functional as F

query = torch.tensor([[1.0, 0.2], [-0.3, 0.8]], requires_grad=True)
key = torch.tensor([[0.9, 0.5], [0.2, 1.0]])

similarity = F.normalize(query) @ F.normalize(key).T
loss = F.cross_entropy(similarity / 0.5, torch.arange(len(query)))
loss.backward()
print(loss.item(), query.grad)
# lossary: infoNce([[1, 0.2], [-0.3, 0.8]], [[0.9, 0.5], [0.2, 1]], { temperature: 0.5 })
