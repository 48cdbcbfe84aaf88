import torch

prediction = torch.tensor([[0.0, 0.0], [1.0, 0.0]], requires_grad=True)
target = torch.tensor([[0.0, 1.0], [2.0, 0.0]])

squared = torch.cdist(prediction, target) ** 2
loss = squared.min(dim=1).values.mean() + squared.min(dim=0).values.mean()
loss.backward()
print(loss.item(), prediction.grad)
# lossary: chamfer([[0, 0], [1, 0]], [[0, 1], [2, 0]])
