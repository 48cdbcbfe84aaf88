import torch
import torch.nn.functional as F

score1 = torch.tensor([1.0, 0.2, 3.0], requires_grad=True)
score2 = torch.tensor([0.5, 0.9, 3.5])
target = torch.tensor([1, 1, -1])

loss = F.margin_ranking_loss(score1, score2, target, margin=0.2)
loss.backward()
print(loss.item(), score1.grad)
# lossary: marginRanking([1, 0.2, 3], [0.5, 0.9, 3.5], [1, 1, -1], { margin: 0.2 })
