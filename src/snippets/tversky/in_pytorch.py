import torch

probability = torch.tensor([0.9, 0.8, 0.3, 0.1], requires_grad=True)
target = torch.tensor([1.0, 1.0, 1.0, 0.0])

true_positive = (probability * target).sum()
false_positive = (probability * (1 - target)).sum()
false_negative = ((1 - probability) * target).sum()
loss = 1 - true_positive / (true_positive + 0.3 * false_positive + 0.7 * false_negative)
loss.backward()
print(loss.item(), probability.grad)
# lossary: tversky([0.9, 0.8, 0.3, 0.1], [1, 1, 1, 0], { alpha: 0.3, beta: 0.7, smooth: 0 })
