import torch
import pytorch_metric_learning.losses

first = torch.tensor([[1.0, 0.2], [-0.3, 0.8]], requires_grad=True)
second = torch.tensor([[0.9, 0.1], [0.2, 1.0]])

ids = torch.arange(len(first)).repeat(2)
ntxent = pytorch_metric_learning.losses.NTXentLoss(temperature=0.5)
loss = ntxent(torch.cat([first, second]), ids)
loss.backward()
print(loss.item(), first.grad)
# lossary: ntXent([[1, 0.2], [-0.3, 0.8]], [[0.9, 0.1], [0.2, 1]], { temperature: 0.5 })
