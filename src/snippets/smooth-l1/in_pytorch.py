import torch
import torch.nn.functional as F

prediction = torch.tensor([2.5, 0.0, 9.0], requires_grad=True)
target = torch.tensor([3.0, -0.5, 1.0])

loss = F.smooth_l1_loss(prediction, target, beta=0.5)
loss.backward()
print(loss.item(), prediction.grad)
# lossary: smoothL1([2.5, 0, 9], [3, -0.5, 1], { beta: 0.5 })
