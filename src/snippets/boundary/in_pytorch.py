import torch
from scipy.ndimage import distance_transform_edt

mask = torch.tensor([[0, 0, 0, 0, 0], [0, 1, 1, 1, 0], [0, 1, 1, 1, 0], [0, 1, 1, 1, 0], [0, 0, 0, 0, 0]])
probability = torch.full((5, 5), 0.25, requires_grad=True)

inside = mask.numpy()
distance = torch.tensor(distance_transform_edt(1 - inside) * (1 - inside) - (distance_transform_edt(inside) - 1) * inside)
loss = (distance * probability).mean()
loss.backward()
print(loss.item(), probability.grad[0])
# lossary: boundary([0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25], [0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 1, 1, 1, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0], { width: 5 })
