import torch

logit = torch.tensor([[2.0, 0.0], [1.0, 0.0], [0.0, 1.0], [0.5, 0.0]], requires_grad=True)
target = torch.tensor([0, 0, 1, 1])

probability = logit.softmax(1)
losses = []
for k in target.unique():
    of_class = (target == k).float()
    error, order = (of_class - probability[:, k]).abs().sort(descending=True)
    of_class = of_class[order]
    overlap = of_class.sum() - of_class.cumsum(0)
    union = of_class.sum() + (1 - of_class).cumsum(0)
    step = torch.diff(1 - overlap / union, prepend=torch.zeros(1))
    losses.append(error @ step)
loss = torch.stack(losses).mean()
loss.backward()
print(loss.item(), logit.grad)
# lossary: lovaszSoftmax([[0.8807970779778823, 0.11920292202211755], [0.7310585786300049, 0.2689414213699951], [0.2689414213699951, 0.7310585786300049], [0.6224593312018546, 0.3775406687981454]], [0, 0, 1, 1])
