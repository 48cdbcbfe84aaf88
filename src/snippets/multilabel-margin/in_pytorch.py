import torch
import torch.nn.functional as F

score = torch.tensor([[0.1, 0.2, 0.4, 0.8]], requires_grad=True)
target = torch.tensor([[3, 0, -1, 1]])  # classes 3 and 0; what follows -1 is ignored

loss = F.multilabel_margin_loss(score, target)
loss.backward()
print(loss.item(), score.grad)
# lossary: multilabelMargin([[0.1, 0.2, 0.4, 0.8]], [[3, 0, -1, 1]])
