import torch
import torch.nn.functional as F

prediction = torch.tensor([[0.2, 0.8], [0.5, 0.4]], requires_grad=True)
target = torch.tensor([[0.0, 1.0], [0.5, 0.0]])

loss = F.mse_loss(prediction, target, reduction='none').sum(1).mean()
loss.backward()
print(loss.item(), prediction.grad)
# lossary: reconstruction([[0.2, 0.8], [0.5, 0.4]], [[0, 1], [0.5, 0]])
