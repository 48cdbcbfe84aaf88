import keras
import numpy as np

probability = np.array([[0.7, 0.2, 0.1], [0.1, 0.3, 0.6]])
target = np.array([0, 2])

loss = 3 * keras.losses.MeanAbsoluteError()(keras.ops.one_hot(target, 3), probability)
print(float(loss))
# lossary: absoluteErrorOnProbabilities([[0.7, 0.2, 0.1], [0.1, 0.3, 0.6]], [0, 2])
