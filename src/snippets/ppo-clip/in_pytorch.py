import torch

new = torch.tensor([-0.9, -1.5], requires_grad=True)
old = torch.tensor([-1.1, -1.2])
advantage = torch.tensor([2.0, -1.0])
epsilon = 0.2

ratio = (new - old).exp()
loss = -torch.min(ratio * advantage, ratio.clamp(1 - epsilon, 1 + epsilon) * advantage).mean()
loss.backward()
print(loss.item(), new.grad)
# lossary: ppoClip([-0.9, -1.5], [-1.1, -1.2], [2, -1], { epsilon: 0.2 })
