import torch
import torch.nn.functional as F

prediction = torch.tensor([2.5, 0.0, 9.0], requires_grad=True)
target = torch.tensor([3.0, -0.5, 1.0])
variance = torch.tensor([0.5, 1.0, 4.0])

loss = F.gaussian_nll_loss(prediction, target, variance, full=False, eps=1e-6)
loss.backward()
print(loss.item(), prediction.grad)
# lossary: gaussianNll([2.5, 0, 9], [3, -0.5, 1], [0.5, 1, 4])
