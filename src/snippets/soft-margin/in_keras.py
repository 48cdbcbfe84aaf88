import keras
import numpy as np

logit = np.array([0.3, -2.0, 1.5])
target = np.array([1.0, -1.0, -1.0])

loss = keras.losses.BinaryCrossentropy(from_logits=True)((target + 1) / 2, logit)
print(float(loss))
# lossary: softMargin([0.3, -2, 1.5], [1, -1, -1])
