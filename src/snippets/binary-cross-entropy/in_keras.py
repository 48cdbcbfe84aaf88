import keras
import numpy as np

probability = np.array([0.9, 0.3, 0.6])
target = np.array([1.0, 0.0, 1.0])

loss = keras.losses.BinaryCrossentropy()(target, probability)
print(float(loss))
# lossary: binaryCrossEntropy([0.9, 0.3, 0.6], [1, 0, 1])
