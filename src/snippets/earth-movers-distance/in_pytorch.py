import ot
import torch

prediction = torch.tensor([[0.0, 0.0], [1.0, 0.0]], requires_grad=True)
target = torch.tensor([[0.0, 1.0], [2.0, 0.0]])

cost = torch.cdist(prediction, target)
mass = ot.unif(2, type_as=prediction)
loss = ot.emd2(mass, mass, cost)
loss.backward()
print(loss.item(), prediction.grad)
# lossary: earthMoversDistance([[0, 0], [1, 0]], [[0, 1], [2, 0]])
