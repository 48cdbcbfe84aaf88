import keras
import numpy as np

logit = np.array([[2.0, 0.5, -1.0], [0.0, 1.5, 0.3]])
target = np.array([[1.0, 0.0, 1.0], [0.0, 1.0, 0.0]])

loss = keras.losses.BinaryCrossentropy(from_logits=True)(target, logit)
print(float(loss))
# lossary: multilabelSoftMargin([[2, 0.5, -1], [0, 1.5, 0.3]], [[1, 0, 1], [0, 1, 0]])
