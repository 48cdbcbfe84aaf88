import keras
import numpy as np

prediction = np.array([0.5, 1.0, -0.2])
target = np.array([2.0, 3.0, 0.0])

loss = keras.losses.Poisson()(target, np.exp(prediction))
print(float(loss))
# lossary: poissonNll([0.5, 1, -0.2], [2, 3, 0])
