import keras
import numpy as np

score = np.array([0.3, -2.0, 1.5])
target = np.array([1.0, -1.0, -1.0])

loss = keras.losses.Hinge()(target, score)
print(float(loss))
# lossary: hinge([0.3, -2, 1.5], [1, -1, -1])
