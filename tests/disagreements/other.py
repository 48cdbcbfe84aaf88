"""Where the frameworks differ about embeddings, sequences, clouds of points, generators and rewards."""
from disagree import disagreement

disagreement(25, "contrastive-labels", "대조 손실에서 1은 비슷하다는 뜻인가", "Whether 1 means similar in a contrastive loss", {"distance": [0.3, 0.3], "similar": [1.0, 0.0]}, [
    ("formula", "(similar * distance ** 2 + (1 - similar) * (1 - distance).clamp(min=0) ** 2).mean()", "contrastive([[0.3], [0.3]], [[0], [0]], similar).value", "1 = similar, no 1/2"),
    ("formula", "0.5 * ((1 - similar) * distance ** 2 + similar * (1 - distance).clamp(min=0) ** 2).mean()", "contrastive([[0.3], [0.3]], [[0], [0]], similar.map((y) => 1 - y)).value / 2", "Hadsell et al. 2006, 0 = similar, 1/2"),
    ("PyTorch", "F.hinge_embedding_loss(distance, 2 * similar - 1)"),
    ("PyTorch", "F.hinge_embedding_loss(distance, similar)"),
])
vectors = {"first": [[3.0, 4.0]], "second": [[1.0, 0.0]], "zero": [[0.0, 0.0]]}
disagreement(26, "cosine-sign", "코사인 손실의 부호와 영벡터", "The sign of a cosine loss, and the zero vector", vectors, [
    ("PyTorch", "F.cosine_embedding_loss(first, second, torch.ones(1))", "cosineEmbedding(first, second, [1]).value"),
    ("Keras", "keras.losses.cosine_similarity(second, first)", "[cosineEmbedding(first, second, [1]).value - 1]"),
    ("optax", "optax.cosine_distance(first, second)", "[cosineEmbedding(first, second, [1]).value]"),
    ("PyTorch", "F.cosine_embedding_loss(zero, second, torch.ones(1))", "cosineEmbedding(zero, second, [1]).value"),
    ("optax", "optax.cosine_distance(zero, second)"),
])
disagreement(27, "triplet-distance", "트리플렛의 거리에 더하는 작은 수", "The small number in a triplet's distance", {"anchor": [[0.0, 0.0]], "positive": [[0.0, 0.0]], "negative": [[1.5, 0.0]]}, [
    ("PyTorch", "F.triplet_margin_loss(anchor, positive, negative, margin=2.0)"),
    ("PyTorch", "F.triplet_margin_loss(anchor, positive, negative, margin=2.0, eps=0.0)", "triplet(anchor, positive, negative, { margin: 2 }).value"),
    ("optax", "optax.losses.triplet_margin_loss(anchor, positive, negative, margin=2.0).mean()"),
    ("optax", "optax.losses.triplet_margin_loss(anchor, positive, negative, margin=2.0, norm_degree=1).mean()"),
])
views = {"first": [[1.0, 0.0], [0.0, 1.0]], "second": [[0.8, 0.6], [0.6, 0.8]], "ids": [0, 1, 0, 1], "more": [0, 0, 0, 1]}
simclr = "F.normalize(torch.cat([first, second])) @ F.normalize(torch.cat([first, second])).T / 0.5 - torch.diag(torch.full((4,), torch.inf))"
disagreement(28, "nt-xent-denominator", "NT-Xent의 분모에 다른 양성이 들어가나", "Whether other positives stand in the denominator of NT-Xent", views, [
    ("formula", f"F.cross_entropy({simclr}, torch.tensor([2, 3, 0, 1]))", "ntXent(first, second, { temperature: 0.5 }).value", "SimCLR"),
    ("pytorch-metric-learning", "pml.NTXentLoss(temperature=0.5)(torch.cat([first, second]), ids)", "ntXent(first, second, { temperature: 0.5 }).value"),
    ("optax", "optax.losses.ntxent(jnp.concatenate([first, second]), ids, temperature=0.5)", "ntXent(first, second, { temperature: 0.5 }).value"),
    ("pytorch-metric-learning", "pml.NTXentLoss(temperature=0.5)(torch.cat([first, second]), more)"),
    ("pytorch-metric-learning", "pml.SupConLoss(temperature=0.5)(torch.cat([first, second]), more)", "supCon([...first, ...second], more, { temperature: 0.5 }).value * 4 / 3"),
])
sequence = {"logit": [[[1.0, 0.0, 2.0], [0.0, 1.0, 0.5], [2.0, 0.5, 0.0]]], "labels": [[1, 2]]}
disagreement(29, "ctc-mean", "CTC의 평균은 글자 수로도 나누나", "Whether the mean of CTC divides by the labels too", sequence, [
    ("PyTorch", 'F.ctc_loss(logit.transpose(0, 1).log_softmax(2), labels, torch.tensor([3]), torch.tensor([2]), reduction="sum")', "ctc(logit, labels, { reduction: 'sum' }).value"),
    ("PyTorch", "F.ctc_loss(logit.transpose(0, 1).log_softmax(2), labels, torch.tensor([3]), torch.tensor([2]))", "ctc(logit, labels).value"),
    ("optax", "optax.losses.ctc_loss(logit, jnp.zeros((1, 3)), labels, jnp.zeros((1, 2)))", "[ctc(logit, labels, { reduction: 'sum' }).value]"),
])
clouds = {"x": [[0.0], [1.0]], "y": [[3.0], [5.0]]}
near = "scipy.spatial.distance.cdist(x, y)"
disagreement(30, "chamfer-square", "챔퍼 거리: 제곱이냐 아니냐, 더하나 평균 내나", "Chamfer distance: squared or not, summed or averaged", clouds, [
    ("scipy", f"({near} ** 2).min(0).mean() + ({near} ** 2).min(1).mean()", "chamfer(x, y).value"),
    ("scipy", f"{near}.min(0).mean() + {near}.min(1).mean()"),
    ("scipy", f"(({near} ** 2).min(0).mean() + ({near} ** 2).min(1).mean()) / 2", "chamfer(x, y).value / 2"),
])
disagreement(31, "emd-power", "수송 거리: W1이냐, 제곱한 W2냐", "Transport distance: W1, or W2 squared", clouds, [
    ("scipy", "scipy.stats.wasserstein_distance(x[:, 0], y[:, 0])", "earthMoversDistance(x, y).value"),
    ("POT", "ot.wasserstein_1d(x[:, 0], y[:, 0], p=1)", "earthMoversDistance(x, y).value"),
    ("POT", "ot.wasserstein_1d(x[:, 0], y[:, 0], p=2)", "earthMoversDistance(x, y, { p: 2 }).value"),
    ("POT", "ot.emd2(np.array([0.5, 0.5]), np.array([0.5, 0.5]), ot.dist(x, y))", "earthMoversDistance(x, y, { p: 2 }).value"),
])
disagreement(33, "gan-hinge-generator", "힌지 GAN의 생성자도 힌지를 쓰나", "Whether the generator of a hinge GAN has a hinge", {"real": [0.4, 1.0], "fake": [0.5, -2.0]}, [
    ("formula", "-fake.mean()", "adversarial(real, fake, { variant: 'hinge', side: 'generator' }).value", "Lim & Ye 2017"),
    ("formula", "-torch.clamp(fake - 1, max=0).mean()", None, "MONAI PatchAdversarialLoss, before its tanh"),
])
disagreement(34, "q-learning-sign", "Q 학습이 돌려주는 것: 오차냐 손실이냐", "What Q-learning returns: an error or a loss", {"q": [[1.0, 2.0]], "action": [0], "reward": [1.0], "next": [[0.5, 3.0]], "done": [0.0]}, [
    ("formula", "reward + 0.99 * next.max(1).values - q[0, action]", None, "rlax, the error: target − Q"),
    ("formula", "F.mse_loss(q[0, action], reward + 0.99 * next.max(1).values)", None, "the squared error"),
    ("formula", "F.huber_loss(q[0, action], reward + 0.99 * next.max(1).values)", None, "DQN, its gradient clipped to ±1"),
])
disagreement(36, "token-mean", "토큰 손실을 어떻게 평균 내나", "How the losses of tokens are averaged", {"long": [1.0, 1.0, 1.0, 1.0], "short": [3.0]}, [
    ("formula", "(long.mean() + short.mean()) / 2", None, "each sequence, then the mean (GRPO)"),
    ("formula", "torch.cat([long, short]).mean()", None, "all tokens of the batch (DAPO)"),
    ("formula", "(long.sum() + short.sum()) / 8", None, "a constant, here 8 (Dr. GRPO)"),
])
