import keras
import numpy as np

coefficients = np.array([0.5, -2.0, 0.0])
strength = 0.1

loss = keras.regularizers.L2(strength / 2)(coefficients)
print(float(loss))
# lossary: l2Penalty([0.5, -2, 0], { strength: 0.1 })
