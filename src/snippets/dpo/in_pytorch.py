import torch
import torch.nn.functional as F

policy_chosen = torch.tensor([-10.0, -8.0], requires_grad=True)
policy_rejected = torch.tensor([-11.0, -7.5])
reference_chosen = torch.tensor([-10.5, -8.2])
reference_rejected = torch.tensor([-10.8, -7.9])
beta = 0.1

policy = policy_chosen - policy_rejected
reference = reference_chosen - reference_rejected
loss = -F.logsigmoid(beta * (policy - reference)).mean()
loss.backward()
print(loss.item(), policy_chosen.grad)
# lossary: dpo([-10, -8], [-11, -7.5], [-10.5, -8.2], [-10.8, -7.9], { beta: 0.1 })
