import keras
import numpy as np

logit = np.array([2.0, -1.0, 0.5])
target = np.array([1.0, 0.0, 0.0])

focal = keras.losses.BinaryFocalCrossentropy(apply_class_balancing=True, from_logits=True)
loss = focal(target, logit)
print(float(loss))
# lossary: focal([2, -1, 0.5], [1, 0, 0])
