import torch
import torch.nn.functional as F

real_score = torch.tensor([1.2, 0.3], requires_grad=True)
fake_score = torch.tensor([-0.5, 0.8], requires_grad=True)

# The discriminator; the generator of the non-saturating form takes F.softplus(-fake_score).mean()
loss = F.softplus(-real_score).mean() + F.softplus(fake_score).mean()
loss.backward()
print(loss.item(), real_score.grad, fake_score.grad)
# lossary: adversarial([1.2, 0.3], [-0.5, 0.8])
