import torch
import torch.nn.functional as F

q = torch.tensor([[1.0, 2.0], [0.5, 0.0]], requires_grad=True)
action = torch.tensor([1, 0])
reward = torch.tensor([1.0, -1.0])
next_q = torch.tensor([[0.5, 1.5], [2.0, 1.0]])
done = torch.tensor([0.0, 1.0])
discount = 0.9

goal = reward + discount * (1 - done) * next_q.amax(1)
loss = F.huber_loss(q.gather(1, action[:, None])[:, 0], goal)
loss.backward()
print(loss.item(), q.grad)
# lossary: qLearning([[1, 2], [0.5, 0]], [1, 0], [1, -1], [[0.5, 1.5], [2, 1]], [0, 1], { discount: 0.9 })
