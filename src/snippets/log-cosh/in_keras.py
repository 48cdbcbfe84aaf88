import keras
import numpy as np

prediction = np.array([2.5, 0.0, 9.0])
target = np.array([3.0, -0.5, 1.0])

loss = keras.losses.LogCosh()(target, prediction)
print(float(loss))
# lossary: logCosh([2.5, 0, 9], [3, -0.5, 1])
