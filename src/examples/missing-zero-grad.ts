import { meanSquaredError } from 'lossary';

// The loss w², from w = 1, with learning rate 0.1.
const slope = (w: number) => meanSquaredError([w], [0]).grad[0]!;
const descend = (cleared: boolean) => {
  let [w, grad] = [1, 0];
  const path = [w];
  for (let step = 0; step < 8; step++) {
    if (cleared) grad = 0; // optimizer.zero_grad()
    grad += slope(w); // loss.backward() adds to what is there
    w -= 0.1 * grad; // optimizer.step()
    path.push(w);
  }
  return path.map((value) => value.toFixed(2)).join(' ');
};

console.log(descend(false)) // => 1.00 0.80 0.44 -0.01 -0.45 -0.81 -1.00 -1.00 -0.79
console.log(descend(true)) // => 1.00 0.80 0.64 0.51 0.41 0.33 0.26 0.21 0.17
