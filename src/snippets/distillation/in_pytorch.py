import torch
import torch.nn.functional as F

student_logit = torch.tensor([[2.0, 0.5, -1.0], [0.0, 1.5, 0.3]], requires_grad=True)
teacher_logit = torch.tensor([[3.0, 0.0, -2.0], [0.5, 0.5, 0.0]])
T = 2.0

student = F.log_softmax(student_logit / T, -1)
teacher = F.softmax(teacher_logit / T, -1)
loss = T**2 * F.kl_div(student, teacher, reduction="batchmean")
loss.backward()
print(loss.item(), student_logit.grad)
# lossary: distillation([[2, 0.5, -1], [0, 1.5, 0.3]], [[3, 0, -2], [0.5, 0.5, 0]], { temperature: 2 })
