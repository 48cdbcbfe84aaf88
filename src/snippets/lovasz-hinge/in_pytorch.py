import torch

logit = torch.tensor([1.5, -0.5, -0.2, -1.4, 0.3, -2.0], requires_grad=True)
target = torch.tensor([1.0, 1.0, 0.0, 0.0, 0.0, 0.0])

error, order = (1 - (2 * target - 1) * logit).sort(descending=True)
of_object = target[order]
overlap = of_object.sum() - of_object.cumsum(0)
union = of_object.sum() + (1 - of_object).cumsum(0)
step = torch.diff(1 - overlap / union, prepend=torch.zeros(1))
loss = error.relu() @ step
loss.backward()
print(loss.item(), logit.grad)
# lossary: lovaszHinge([1.5, -0.5, -0.2, -1.4, 0.3, -2], [1, 1, 0, 0, 0, 0])
