import torch
import torch.nn.functional as F

logit = torch.tensor([[[0.1, 1.0, 0.3], [0.2, 0.1, 1.5], [1.0, 0.2, 0.1]]], requires_grad=True)
labels = torch.tensor([[1, 2]])

frames, lengths = torch.tensor([3]), torch.tensor([2])
loss = F.ctc_loss(logit.log_softmax(2).transpose(0, 1), labels, frames, lengths)
loss.backward()
print(loss.item(), logit.grad)
# lossary: ctc([[[0.1, 1, 0.3], [0.2, 0.1, 1.5], [1, 0.2, 0.1]]], [[1, 2]])
