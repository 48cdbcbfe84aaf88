import torch
from torch.distributions import Categorical

logit = torch.tensor([[2.0, 0.5, -1.0], [0.0, 1.5, 0.3]], requires_grad=True)
action = torch.tensor([0, 2])
advantage = torch.tensor([1.5, -0.5])

loss = -(Categorical(logits=logit).log_prob(action) * advantage).mean()
loss.backward()
print(loss.item(), logit.grad)
# lossary: policyGradient([[2, 0.5, -1], [0, 1.5, 0.3]], [0, 2], [1.5, -0.5])
