import torch
import torch.nn.functional as F

prediction = torch.tensor([[0.1, 0.4, 0.8, 0.3], [0.2, 0.6, 0.7, 0.2], [0.5, 0.9, 0.4, 0.1]], requires_grad=True)
target = torch.tensor([[0.0, 0.5, 0.9, 0.2], [0.3, 0.5, 0.8, 0.1], [0.6, 0.8, 0.4, 0.0]])

side = torch.exp(-(torch.arange(3.0) - 1) ** 2 / (2 * 1.5 ** 2))
window = (side[:, None] * side / side.sum() ** 2)[None, None]
mean = lambda image: F.conv2d(image[None, None], window)
x, y = mean(prediction), mean(target)
variances = mean(prediction ** 2) - x ** 2 + mean(target ** 2) - y ** 2
covariance = mean(prediction * target) - x * y
similarity = (2 * x * y + 0.01 ** 2) * (2 * covariance + 0.03 ** 2) / ((x ** 2 + y ** 2 + 0.01 ** 2) * (variances + 0.03 ** 2))
loss = 1 - similarity.mean()
loss.backward()
print(loss.item(), prediction.grad[1])
# lossary: ssim([[0.1, 0.4, 0.8, 0.3], [0.2, 0.6, 0.7, 0.2], [0.5, 0.9, 0.4, 0.1]], [[0, 0.5, 0.9, 0.2], [0.3, 0.5, 0.8, 0.1], [0.6, 0.8, 0.4, 0]], { windowSize: 3 })
