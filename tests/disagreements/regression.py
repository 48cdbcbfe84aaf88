"""Where the frameworks differ about regression."""
from disagree import disagreement

residuals = {"prediction": [3.0, -1.0, 0.5], "target": [0.0, 0.0, 0.0]}

disagreement(2, "mse-half", "제곱 오차에 1/2이 있나 없나", "Squared error with or without the 1/2", residuals, [
    ("PyTorch", "F.mse_loss(prediction, target)", "meanSquaredError(prediction, target).value"),
    ("Keras", "keras.losses.mean_squared_error(target, prediction)", "meanSquaredError(prediction, target).value"),
    ("optax", "optax.squared_error(prediction, target).mean()", "meanSquaredError(prediction, target).value"),
    ("optax", "optax.l2_loss(prediction, target).mean()", "meanSquaredError(prediction, target).value / 2"),
])
disagreement(3, "huber-smooth-l1", "후버와 Smooth L1은 배율이 달라요", "Huber and smooth L1 differ by a factor", {**residuals, "delta": 2.0}, [
    ("PyTorch", "F.huber_loss(prediction, target, delta=delta)", "huber(prediction, target, { delta }).value"),
    ("Keras", "keras.losses.huber(target, prediction, delta=delta)", "huber(prediction, target, { delta }).value"),
    ("optax", "optax.huber_loss(prediction, target, delta=delta).mean()", "huber(prediction, target, { delta }).value"),
    ("PyTorch", "F.smooth_l1_loss(prediction, target, beta=delta)", "smoothL1(prediction, target, { beta: delta }).value"),
])
disagreement(4, "reduction-default", "아무 말 없으면 평균일까, 그대로일까", "What comes out when nobody says how to reduce", residuals, [
    ("PyTorch", "F.mse_loss(prediction, target)", "meanSquaredError(prediction, target).value"),
    ("Keras", "keras.losses.MeanSquaredError()(target, prediction)", "meanSquaredError(prediction, target).value"),
    ("optax", "optax.squared_error(prediction, target)", "[...meanSquaredError(prediction, target, { reduction: 'none' }).elements]"),
])
rows = {"prediction": [[3.0, -1.0], [0.5, 2.0]], "target": [[0.0, 0.0], [0.0, 0.0]]}
disagreement(5, "words-that-lie", "이름과 다른 축약: sum_over_batch_size는 평균이에요", "Reductions whose names mislead: sum_over_batch_size is a mean", rows, [
    ("Keras", 'keras.losses.MeanSquaredError(reduction="sum_over_batch_size")(target, prediction)', "meanSquaredError(prediction.flat(), target.flat()).value"),
    ("Keras", 'keras.losses.MeanSquaredError(reduction="sum")(target, prediction)', "meanSquaredError(prediction.flat(), target.flat(), { reduction: 'sum' }).value / 2"),
    ("PyTorch", 'F.mse_loss(prediction, target, reduction="sum")', "meanSquaredError(prediction.flat(), target.flat(), { reduction: 'sum' }).value"),
])
disagreement(6, "mean-over-what", "일부를 가리면 무엇으로 나누나", "What a masked mean divides by", {**rows, "kept": [1.0, 0.0]}, [
    ("PyTorch", "F.mse_loss(prediction[kept == 1], target[kept == 1])", "meanSquaredError(prediction[0], target[0]).value"),
    ("Keras", "keras.losses.MeanSquaredError()(target, prediction, sample_weight=kept)", "meanSquaredError(prediction[0], target[0], { reduction: 'sum' }).value / 4"),
    ("Keras", 'keras.losses.MeanSquaredError(reduction="mean_with_sample_weight")(target, prediction, sample_weight=kept)', "meanSquaredError(prediction[0], target[0]).value"),
])
disagreement(35, "poisson-input", "포아송 손실은 율을 받나 로그 율을 받나", "Poisson loss of a rate or of its logarithm", {"prediction": [0.5, 2.0], "target": [1.0, 3.0]}, [
    ("PyTorch", "F.poisson_nll_loss(prediction, target)", "poissonNll(prediction, target).value"),
    ("PyTorch", "F.poisson_nll_loss(prediction, target, log_input=False)", "poissonNll(prediction, target, { logInput: false }).value"),
    ("PyTorch", "F.poisson_nll_loss(prediction, target, full=True)", "poissonNll(prediction, target, { full: true }).value"),
    ("Keras", "keras.losses.poisson(target, prediction)", "poissonNll(prediction, target, { logInput: false }).value"),
])
