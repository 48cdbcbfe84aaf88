import keras
import numpy as np

logit = np.array([[2.0, 0.5, -1.0], [0.0, 1.5, 0.3]])
target = np.array([[1.0, 0.0, 0.0], [0.0, 0.2, 0.8]])

loss = keras.losses.CategoricalCrossentropy(from_logits=True)(target, logit)
print(float(loss))
# lossary: categoricalCrossEntropy([[2, 0.5, -1], [0, 1.5, 0.3]], [[1, 0, 0], [0, 0.2, 0.8]])
