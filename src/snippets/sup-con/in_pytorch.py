import torch
import pytorch_metric_learning.losses

embedding = torch.tensor([[1.0, 0.2], [0.9, 0.4], [-0.3, 0.8], [-0.5, 1.0]], requires_grad=True)
target = torch.tensor([0, 0, 1, 1])

loss = pytorch_metric_learning.losses.SupConLoss(temperature=0.1)(embedding, target)
loss.backward()
print(loss.item(), embedding.grad)
# lossary: supCon([[1, 0.2], [0.9, 0.4], [-0.3, 0.8], [-0.5, 1]], [0, 0, 1, 1], { temperature: 0.1 })
