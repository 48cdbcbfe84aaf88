import keras
import numpy as np

logit = np.array([2.0, -1.0, 0.5])
target = np.array([1.0, 0.0, 0.0])

loss = keras.losses.BinaryCrossentropy(from_logits=True)(target, logit)
print(float(loss))
# lossary: binaryCrossEntropyWithLogits([2, -1, 0.5], [1, 0, 0])
