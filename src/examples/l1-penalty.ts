import { l1Penalty } from 'lossary';

// The data ask for w = 0.3, the penalty pulls with 0.5: the minimum is exactly 0.
const strength = 0.5;
const rate = 0.1;

// Plain descent overshoots 0 again and again.
let w = 0.3;
for (let step = 0; step < 50; step++) w -= rate * (w - 0.3 + l1Penalty([w], { strength }).grad[0]!);
console.log(w === 0) // => false

// A proximal step: descend on the data, then shrink by rate * strength and stop at 0.
let z = 0.3;
for (let step = 0; step < 50; step++) {
  z -= rate * (z - 0.3);
  z = Math.sign(z) * Math.max(0, Math.abs(z) - rate * strength);
}
console.log(z) // => 0
