import torch
from scipy.ndimage import distance_transform_edt

mask = torch.tensor([[0, 0, 0, 0], [0, 1, 1, 1], [0, 1, 1, 1], [0, 1, 1, 1]])
probability = torch.full((4, 4), 0.25, requires_grad=True)

outside = torch.tensor(distance_transform_edt(1 - mask.numpy()))
inside = torch.tensor(distance_transform_edt(mask.numpy()))
distance = torch.where(mask == 1, 1 - inside, outside)
loss = (distance * probability).mean()
loss.backward()
print(loss.item(), probability.grad[0])
# lossary: boundary([0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25], [0, 0, 0, 0, 0, 1, 1, 1, 0, 1, 1, 1, 0, 1, 1, 1], { width: 4 })
