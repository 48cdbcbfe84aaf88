import torch
import torch.nn.functional as F

distance = torch.tensor([0.4, 0.7, 2.0], requires_grad=True)
target = torch.tensor([1, -1, -1])

loss = F.hinge_embedding_loss(distance, target, margin=1.0)
loss.backward()
print(loss.item(), distance.grad)
# lossary: hingeEmbedding([0.4, 0.7, 2], [1, -1, -1])
