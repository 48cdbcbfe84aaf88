import keras
import numpy as np

prediction = np.array([2.5, 1.0, 9.0])
target = np.array([3.0, 0.5, 8.0])

loss = keras.losses.MeanAbsolutePercentageError()(target, prediction)
print(float(loss))
# lossary: meanAbsolutePercentageError([2.5, 1, 9], [3, 0.5, 8])
