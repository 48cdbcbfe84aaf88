import torch

prediction = torch.tensor([[0.0, 0.0], [1.0, 0.0]], requires_grad=True)
target = torch.tensor([[0.0, 1.0], [2.0, 0.0]])

def kernel(x, y):  # Gaussian, bandwidth 1
    return torch.exp(-0.5 * (x[:, None] - y[None]).square().sum(-1)).mean()

loss = kernel(prediction, prediction) + kernel(target, target) - 2 * kernel(prediction, target)
loss.backward()
print(loss.item(), prediction.grad)
# lossary: maximumMeanDiscrepancy([[0, 0], [1, 0]], [[0, 1], [2, 0]])
