import keras
import numpy as np

logit = np.array([[2.0, 0.5, -1.0], [0.0, 1.5, 0.3]])

loss = 1e-4 * keras.ops.mean(keras.ops.square(keras.ops.logsumexp(logit, -1)))
print(float(loss))
# lossary: zLoss([[2, 0.5, -1], [0, 1.5, 0.3]])
