import keras
import numpy as np

prediction = np.array([[0.0, 0.0, 2.0, 1.0]])
target = np.array([[1.0, 1.0, 3.0, 3.0]])

loss = 1 - keras.utils.bounding_boxes.compute_ciou(prediction, target, 'xyxy').mean()
print(float(loss))
# lossary: completeIou([[0, 0, 2, 1]], [[1, 1, 3, 3]])
