import torch
import torch.nn.functional as F

prediction = torch.tensor([2.5, 1.0, 9.0], requires_grad=True)
target = torch.tensor([3.0, 0.5, 8.0])

loss = F.mse_loss(torch.log1p(prediction), torch.log1p(target))
loss.backward()
print(loss.item(), prediction.grad)
# lossary: meanSquaredLogarithmicError([2.5, 1, 9], [3, 0.5, 8])
