import torch
import torch.nn.functional as F

prediction = torch.tensor([[0.0, 0.5, 1.0], [0.25, 0.5, 0.75], [0.5, 1.0, 0.5]], requires_grad=True)
target = torch.tensor([[0.0, 0.25, 1.0], [0.5, 0.5, 1.0], [0.5, 0.75, 0.25]])

side = torch.exp(-(torch.arange(3.0) - 1) ** 2 / (2 * 1.5 ** 2))
window = (side[:, None] * side / side.sum() ** 2)[None, None]
mean = lambda image: F.conv2d(image[None, None], window)
x, y = mean(prediction), mean(target)
variances = mean(prediction ** 2) - x ** 2 + mean(target ** 2) - y ** 2
covariance = mean(prediction * target) - x * y
brightness = (2 * x * y + 0.01 ** 2) / (x ** 2 + y ** 2 + 0.01 ** 2)
pattern = (2 * covariance + 0.03 ** 2) / (variances + 0.03 ** 2)
loss = 1 - (brightness * pattern).mean()
loss.backward()
print(loss.item(), prediction.grad[1])
# lossary: ssim([[0, 0.5, 1], [0.25, 0.5, 0.75], [0.5, 1, 0.5]], [[0, 0.25, 1], [0.5, 0.5, 1], [0.5, 0.75, 0.25]], { windowSize: 3 })
