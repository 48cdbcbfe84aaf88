"""Where the frameworks differ about masks and boxes."""
from disagree import disagreement

images = {"probability": [[1.0, 1.0, 0.0, 0.0], [0.0, 0.0, 0.2, 0.0]], "target": [[1.0, 1.0, 1.0, 0.0], [0.0, 0.0, 0.0, 1.0]]}
one = {"probability": [0.9, 0.6, 0.2, 0.1], "target": [1.0, 0.0, 1.0, 0.0]}

disagreement(20, "tversky-alpha", "트버스키의 alpha는 오탐인가 미탐인가", "Tversky's alpha: false positives or false negatives", one, [
    ("Keras", "keras.losses.tversky(target, probability, alpha=0.3, beta=0.7)", "tversky(probability, target, { alpha: 0.7, beta: 0.3, smooth: 0 }).value"),
    ("Keras", "keras.losses.tversky(target, probability, alpha=0.7, beta=0.3)", "tversky(probability, target, { alpha: 0.3, beta: 0.7, smooth: 0 }).value"),
    ("formula", "1 - (probability * target).sum() / ((probability * target).sum() + 0.3 * (probability * (1 - target)).sum() + 0.7 * ((1 - probability) * target).sum())",
     "tversky(probability, target, { alpha: 0.3, beta: 0.7, smooth: 0 }).value", "Salehi et al. 2017, alpha on false positives"),
])
index = "(probability * target).sum() / ((probability * target).sum() + 0.7 * ((1 - probability) * target).sum() + 0.3 * (probability * (1 - target)).sum())"
disagreement(21, "focal-tversky-exponent", "포컬 트버스키의 지수: 감마냐 1/감마냐", "The exponent of focal Tversky: gamma or 1 / gamma", one, [
    ("formula", f"(1 - {index}) ** (3 / 4)", None, "Abraham & Khan 2019, 1 / gamma with gamma 4/3"),
    ("formula", f"(1 - {index}) ** (4 / 3)", None, "segmentation-models-pytorch, gamma 4/3"),
    ("formula", f"(1 - {index}) ** (1 - 0.75)", None, "MONAI, 1 - gamma with gamma 0.75"),
])
disagreement(22, "dice-intersection", "다이스의 겹침: 곱이냐 최솟값이냐", "The overlap of Dice: product or minimum", {"probability": [0.5, 0.5], "target": [0.5, 0.5]}, [
    ("Keras", "keras.losses.dice(target, probability)", "dice(probability, target, { smooth: 0 }).value"),
    ("formula", "1 - ((probability + target - (probability - target).abs()).sum()) / (probability + target).sum()", None, "MONAI soft_label, segmentation-models-pytorch"),
    ("formula", "1 - 2 * (probability * target).sum() / (probability ** 2 + target ** 2).sum()", None, "V-Net, squared denominator"),
])
disagreement(23, "dice-batch", "다이스를 배치 전체로 세나 이미지마다 세나", "Dice over the batch or over each image", images, [
    ("Keras", "keras.losses.dice(target, probability)", "dice(probability.flat(), target.flat(), { smooth: 0 }).value"),
    ("Keras", "keras.losses.dice(target, probability, axis=1).mean()", "dice(probability, target, { smooth: 0 }).value"),
])
disagreement(24, "dice-empty", "정답도 예측도 빈 이미지의 다이스", "Dice where nothing is to be found and nothing was found", {"probability": [0.0, 0.0], "target": [0.0, 0.0]}, [
    ("Keras", "keras.losses.dice(target, probability)"),
    ("formula", "1 - (2 * (probability * target).sum() + 1e-5) / ((probability + target).sum() + 1e-5)", "dice(probability, target).value", "MONAI, 1e-5 in both"),
])
area = "(({0}[2] - {0}[0]) * ({0}[3] - {0}[1]))"
width = "(torch.minimum(prediction[2], target[2]) - torch.maximum(prediction[0], target[0])).clamp(min=0)"
height = "(torch.minimum(prediction[3], target[3]) - torch.maximum(prediction[1], target[1])).clamp(min=0)"
hull = "((torch.maximum(prediction[2], target[2]) - torch.minimum(prediction[0], target[0])) * (torch.maximum(prediction[3], target[3]) - torch.minimum(prediction[1], target[1])))"
union = f"({area.format('prediction')} + {area.format('target')} - {width} * {height})"
generalized = f"1 - ({width} * {height} / ({union} + 1e-7) - ({hull} - {union}) / ({hull} + 1e-7))"
disagreement(32, "giou-degenerate", "넓이가 없는 상자와 뒤집힌 상자의 GIoU", "GIoU of a box without area, and of an inverted one", {"prediction": [1.0, 1.0, 1.0, 1.0], "target": [1.0, 1.0, 1.0, 1.0]}, [
    ("formula", generalized, None, "torchvision generalized_box_iou_loss"),
    ("formula", generalized.replace("prediction", "torch.tensor([1.0, 1.0, 0.0, 0.0])").replace("target", "torch.tensor([0.0, 0.0, 1.0, 1.0])"), None, "torchvision, (1, 1, 0, 0) against (0, 0, 1, 1)"),
    ("Lossary", 0.0, "generalizedIou([prediction], [target]).value"),
])
