import keras
import numpy as np

prediction = np.array([[2.5], [0.0], [9.0]])
target = np.array([[3.0], [-0.5], [1.0]])

# In training: model.compile(optimizer="adam", loss=loss)
loss = keras.losses.Huber(delta=1.5)
print(float(loss(target, prediction)))  # the target comes first
# lossary: huber([2.5, 0, 9], [3, -0.5, 1], { delta: 1.5 })
