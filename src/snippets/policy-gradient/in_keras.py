import keras
import numpy as np

logit = np.array([[2.0, 0.5, -1.0], [0.0, 1.5, 0.3]])
action = np.array([0, 2])
advantage = np.array([1.5, -0.5])

entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
loss = entropy(action, logit, sample_weight=advantage)
print(float(loss))
# lossary: policyGradient([[2, 0.5, -1], [0, 1.5, 0.3]], [0, 2], [1.5, -0.5])
