import keras
import numpy as np

logit = np.array([[2.0, 0.5, -1.0], [0.0, 1.5, 0.3]])
target = np.array([0, 2])

loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)(target, logit)
print(float(loss))
# lossary: sparseCategoricalCrossEntropy([[2, 0.5, -1], [0, 1.5, 0.3]], [0, 2])
