import keras
import numpy as np

coefficients = np.array([0.5, -2.0, 0.0])
strength = 0.1

loss = keras.regularizers.L1(strength)(coefficients)
print(float(loss))
# lossary: l1Penalty([0.5, -2, 0], { strength: 0.1 })
