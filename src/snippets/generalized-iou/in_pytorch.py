import torch
import torchvision

prediction = torch.tensor([[0.0, 0.0, 2.0, 2.0]], requires_grad=True)
target = torch.tensor([[1.0, 1.0, 3.0, 3.0]])

loss = torchvision.ops.generalized_box_iou_loss(prediction, target, reduction='mean', eps=0.0)
loss.backward()
print(loss.item(), prediction.grad)
# lossary: generalizedIou([[0, 0, 2, 2]], [[1, 1, 3, 3]])
