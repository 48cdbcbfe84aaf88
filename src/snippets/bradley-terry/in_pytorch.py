import torch
import torch.nn.functional as F

chosen = torch.tensor([1.2, 0.3], requires_grad=True)
rejected = torch.tensor([0.5, 0.8])

loss = -F.logsigmoid(chosen - rejected).mean()
loss.backward()
print(loss.item(), chosen.grad)
# lossary: bradleyTerry([1.2, 0.3], [0.5, 0.8])
