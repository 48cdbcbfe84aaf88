import torch
import torch.nn.functional as F

prediction = torch.tensor([2.5, 0.0, 9.0], requires_grad=True)
target = torch.tensor([3.0, -0.5, 1.0])

loss = F.l1_loss(prediction, target)
loss.backward()
print(loss.item(), prediction.grad)
# lossary: meanAbsoluteError([2.5, 0, 9], [3, -0.5, 1])
