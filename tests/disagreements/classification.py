"""Where the frameworks differ about classes, distributions and their labels."""
from disagree import disagreement

pair = {"prediction": [0.2, 0.5, 0.3], "target": [0.1, 0.6, 0.3]}
divergence = "kullbackLeiblerDivergence({0}.map(Math.log), {1}, {{ reduction: 'sum' }}).value"
logits = {"logit": [[2.0, 0.5, -1.0], [0.0, 1.0, 3.0]], "target": [0, 1]}
binary = {"logit": [2.0, -1.0], "target": [1.0, 0.0]}

disagreement(1, "argument-order", "예측이 먼저일까 정답이 먼저일까", "Prediction first, or target first", pair, [
    ("PyTorch", 'F.kl_div(prediction.log(), target, reduction="sum")', divergence.format("prediction", "target")),
    ("Keras", "keras.losses.kl_divergence(target, prediction)", divergence.format("prediction", "target")),
    ("Keras", "keras.losses.kl_divergence(prediction, target)", divergence.format("target", "prediction")),
])
two = {"prediction": [[0.2, 0.5, 0.3], [0.6, 0.3, 0.1]], "target": [[0.1, 0.6, 0.3], [0.5, 0.25, 0.25]]}
log = "prediction.map((row) => row.map(Math.log))"
disagreement(7, "kl-mean", "KL의 mean은 무엇으로 나누나", "What the mean of a KL divergence divides by", two, [
    ("PyTorch", 'F.kl_div(prediction.log(), target, reduction="mean")', f"kullbackLeiblerDivergence({log}, target).value"),
    ("PyTorch", 'F.kl_div(prediction.log(), target, reduction="batchmean")', f"kullbackLeiblerDivergence({log}, target, {{ reduction: 'batchmean' }}).value"),
    ("PyTorch", 'F.kl_div(prediction.log(), target, reduction="sum")', f"kullbackLeiblerDivergence({log}, target, {{ reduction: 'sum' }}).value"),
    ("Keras", "keras.losses.KLDivergence()(target, prediction)", f"kullbackLeiblerDivergence({log}, target, {{ reduction: 'batchmean' }}).value"),
])
disagreement(8, "kl-inputs", "KL은 로그 확률을 받나 확률을 받나", "A KL divergence of log-probabilities or of probabilities", pair, [
    ("PyTorch", 'F.kl_div(prediction.log(), target, reduction="sum")', divergence.format("prediction", "target")),
    ("PyTorch", 'F.kl_div(prediction.log(), target.log(), reduction="sum", log_target=True)', divergence.format("prediction", "target")),
    ("PyTorch", 'F.kl_div(prediction, target, reduction="sum")', "kullbackLeiblerDivergence(prediction, target, { reduction: 'sum' }).value"),
    ("optax", "optax.losses.kl_divergence(jnp.log(prediction), target)", divergence.format("prediction", "target")),
    ("Keras", "keras.losses.kl_divergence(target, prediction)", divergence.format("prediction", "target")),
])
weighted = {**logits, "weight": [1.0, 3.0, 0.5]}
one_hot = "target.map((id) => [0, 1, 2].map((place) => (place === id ? 1 : 0)))"
disagreement(9, "weighted-mean", "가중 평균의 분모: 가중치의 합이냐 행의 수냐", "The denominator of a weighted mean: weights or rows", weighted, [
    ("PyTorch", "F.cross_entropy(logit, target, weight=weight)", "sparseCategoricalCrossEntropy(logit, target, { weight }).value"),
    ("PyTorch", "F.cross_entropy(logit, F.one_hot(target, 3).double(), weight=weight)", f"categoricalCrossEntropy(logit, {one_hot}, {{ weight }}).value"),
])
disagreement(10, "smoothing-and-weight", "스무딩과 클래스 가중치를 함께 쓰면", "Label smoothing together with class weights", weighted, [
    ("PyTorch", "F.cross_entropy(logit, target, weight=weight, label_smoothing=0.1)", "sparseCategoricalCrossEntropy(logit, target, { weight, labelSmoothing: 0.1 }).value"),
    ("PyTorch", "F.cross_entropy(logit, 0.9 * F.one_hot(target, 3) + 0.1 / 3, weight=weight)", f"categoricalCrossEntropy(logit, {one_hot}, {{ weight, labelSmoothing: 0.1 }}).value"),
])
disagreement(11, "smoothing-share", "스무딩은 몇 클래스에 나눠 주나", "Among how many classes smoothing is spread", logits, [
    ("PyTorch", "F.cross_entropy(logit, target, label_smoothing=0.1)", "sparseCategoricalCrossEntropy(logit, target, { labelSmoothing: 0.1 }).value"),
    ("Keras", "keras.losses.CategoricalCrossentropy(from_logits=True, label_smoothing=0.1)(np.eye(3)[target], logit)", "sparseCategoricalCrossEntropy(logit, target, { labelSmoothing: 0.1 }).value"),
    ("optax", "optax.softmax_cross_entropy(logit, optax.smooth_labels(jnp.eye(3)[target], 0.1)).mean()", "sparseCategoricalCrossEntropy(logit, target, { labelSmoothing: 0.1 }).value"),
    ("formula", "F.cross_entropy(logit, torch.where(F.one_hot(target, 3) == 1, 0.9, 0.1 / 2))", "sparseCategoricalCrossEntropy(logit, target, { labelSmoothing: 0.15 }).value", "ε / (C − 1), as in sockeye"),
])
disagreement(12, "binary-smoothing", "이진 스무딩은 1/2로 당기나 반대쪽으로 당기나", "Binary smoothing towards 1/2 or towards the other label", binary, [
    ("PyTorch", "F.binary_cross_entropy_with_logits(logit, target)", "binaryCrossEntropyWithLogits(logit, target).value"),
    ("Keras", "keras.losses.BinaryCrossentropy(from_logits=True, label_smoothing=0.1)(target, logit)", "binaryCrossEntropyWithLogits(logit, target.map((y) => 0.9 * y + 0.05)).value"),
    ("formula", "F.binary_cross_entropy_with_logits(logit, 0.9 * target + 0.1 * (1 - target))", "binaryCrossEntropyWithLogits(logit, target.map((y) => 0.9 * y + 0.1 * (1 - y))).value", "segmentation-models-pytorch smooth_factor"),
])
ignored = {"logit": [[2.0, 0.5, -1.0], [0.0, 1.0, 3.0]], "target": [0, -100], "none": [-100, -100]}
disagreement(13, "ignore-index", "무시한 것을 분모에 세나", "Whether what is ignored counts in the denominator", ignored, [
    ("PyTorch", "F.cross_entropy(logit, target)", "sparseCategoricalCrossEntropy(logit, target).value"),
    ("formula", 'F.cross_entropy(logit, target, reduction="none").mean()', "sparseCategoricalCrossEntropy(logit, target, { reduction: 'sum' }).value / 2", "segmentation-models-pytorch SoftCrossEntropyLoss"),
    ("PyTorch", "F.cross_entropy(logit, none)", "sparseCategoricalCrossEntropy(logit, none).value"),
    ("Keras", "keras.losses.SparseCategoricalCrossentropy(from_logits=True, ignore_class=-100)(none, logit)", "sparseCategoricalCrossEntropy(logit, none, { reduction: 'sum' }).value"),
])
disagreement(14, "from-logits", "로짓을 확률로 읽으면", "Logits that are read as probabilities", binary, [
    ("PyTorch", "F.binary_cross_entropy_with_logits(logit, target)", "binaryCrossEntropyWithLogits(logit, target).value"),
    ("Keras", "keras.losses.BinaryCrossentropy(from_logits=True)(target, logit)", "binaryCrossEntropyWithLogits(logit, target).value"),
    ("Keras", "keras.losses.BinaryCrossentropy()(target, logit)"),
])
disagreement(15, "pos-weight", "pos_weight, weight, alpha는 서로 달라요", "pos_weight, weight and alpha are different things", {**binary, "weight": [3.0, 1.0]}, [
    ("PyTorch", "F.binary_cross_entropy_with_logits(logit, target, pos_weight=torch.tensor(3.0))", "binaryCrossEntropyWithLogits(logit, target, { posWeight: 3 }).value"),
    ("PyTorch", "F.binary_cross_entropy_with_logits(logit, 0.5 + 0 * target, pos_weight=torch.tensor(3.0))", "binaryCrossEntropyWithLogits(logit, [0.5, 0.5], { posWeight: 3 }).value"),
    ("PyTorch", "F.binary_cross_entropy_with_logits(logit, 0.5 + 0 * target, weight=weight)", "binaryCrossEntropyWithLogits(logit, [0.5, 0.5], { weight }).value"),
    ("optax", "optax.sigmoid_focal_loss(logit, target, alpha=0.75, gamma=0.0).mean()", "focal(logit, target, { alpha: 0.75, gamma: 0 }).value"),
])
disagreement(16, "hinge-labels", "힌지의 정답은 ±1인가 0과 1인가", "Hinge labels: ±1, or 0 and 1", {"score": [0.3, 0.6], "target": [0.0, 1.0]}, [
    ("Keras", "keras.losses.hinge(target, score)", "hinge(score, [-1, 1]).value"),
    ("Keras", "keras.losses.hinge(2 * target - 1, score)", "hinge(score, [-1, 1]).value"),
    ("optax", "optax.losses.hinge_loss(score, 2 * target - 1).mean()", "hinge(score, [-1, 1]).value"),
    ("optax", "optax.losses.hinge_loss(score, target).mean()"),
])
disagreement(17, "multiclass-hinge", "다중 클래스 힌지: 합이냐 최댓값이냐", "Multi-class hinge: sum or maximum", {"score": [[0.5, 0.2, 0.1]], "target": [0]}, [
    ("PyTorch", "F.multi_margin_loss(score, target)", "multiclassHinge(score, target).value"),
    ("optax", "optax.losses.multiclass_hinge_loss(score, target).mean()", "multiclassHinge(score, target, { crammerSinger: true }).value"),
    ("Keras", "keras.losses.categorical_hinge(np.eye(3)[target], score)", "multiclassHinge(score, target, { crammerSinger: true }).value"),
])
disagreement(18, "focal-alpha", "포컬 손실의 alpha가 뜻하는 것", "What alpha means in a focal loss", binary, [
    ("optax", "optax.sigmoid_focal_loss(logit, target, alpha=0.25, gamma=2.0).mean()", "focal(logit, target).value"),
    ("optax", "optax.sigmoid_focal_loss(logit, target, gamma=2.0).mean()", "2 * focal(logit, target, { alpha: 0.5 }).value"),
    ("Keras", "keras.losses.BinaryFocalCrossentropy(from_logits=True, alpha=0.25)(target, logit)", "2 * focal(logit, target, { alpha: 0.5 }).value"),
    ("Keras", "keras.losses.BinaryFocalCrossentropy(apply_class_balancing=True, from_logits=True, alpha=0.25)(target, logit)", "focal(logit, target).value"),
])
disagreement(19, "focal-normaliser", "포컬 손실의 합을 무엇으로 나누나", "What the sum of a focal loss is divided by", {"logit": [2.0, -1.0, -2.0, 1.0], "target": [1.0, 0.0, 0.0, 1.0]}, [
    ("optax", "optax.sigmoid_focal_loss(logit, target, alpha=0.25, gamma=2.0).mean()", "focal(logit, target).value"),
    ("optax", "optax.sigmoid_focal_loss(logit, target, alpha=0.25, gamma=2.0).sum()", "focal(logit, target, { reduction: 'sum' }).value"),
    ("optax", "optax.sigmoid_focal_loss(logit, target, alpha=0.25, gamma=2.0).sum() / target.sum()", "focal(logit, target, { reduction: 'sum' }).value / target.reduce((sum, y) => sum + y)", "RetinaNet, on optax"),
])
