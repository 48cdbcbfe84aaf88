import torch
import torch.nn.functional as F

prediction = torch.tensor([0.5, 1.0, -0.2], requires_grad=True)
target = torch.tensor([2.0, 3.0, 0.0])

loss = F.poisson_nll_loss(prediction, target, log_input=True, full=False)
loss.backward()
print(loss.item(), prediction.grad)
# lossary: poissonNll([0.5, 1, -0.2], [2, 3, 0])
