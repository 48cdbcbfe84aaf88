import torch

logit = torch.tensor([[2.0, 0.5, -1.0], [0.0, 1.5, 0.3]], requires_grad=True)
target = torch.tensor([[1.0, 0.0, 0.0], [0.0, 0.0, 1.0]])

loss = (0.25 * -(target * (1 - logit.softmax(-1)) ** 2 * logit.log_softmax(-1)).sum(-1)).mean()
loss.backward()
print(loss.item(), logit.grad)
# lossary: categoricalFocal([[2, 0.5, -1], [0, 1.5, 0.3]], [[1, 0, 0], [0, 0, 1]])
