import torch
import torch.nn.functional as F

probability = torch.tensor([0.9, 0.3, 0.6], requires_grad=True)
target = torch.tensor([1.0, 0.0, 1.0])

loss = F.binary_cross_entropy(probability, target)
loss.backward()
print(loss.item(), probability.grad)
# lossary: binaryCrossEntropy([0.9, 0.3, 0.6], [1, 0, 1])
