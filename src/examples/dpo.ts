import { dpo } from 'lossary';

// Log-probabilities of whole answers: chosen and rejected of the policy, then of the reference.
// At the start the policy is the reference, and the loss is ln 2 whatever the data.
console.log(dpo([-120], [-130], [-120], [-130], { beta: 0.1 }).value) // => 0.6931471805599453

// Later both are less likely than in the reference, the rejected one by more: the loss falls.
const later = dpo([-130], [-160], [-120], [-130], { beta: 0.1 });
console.log(later.value) // => 0.1269280110429725
console.log(later.grad.policyChosen[0]! + later.grad.policyRejected[0]!) // => 0

// With noisy labels, smoothing keeps a large lead from looking perfect.
const noisy = { beta: 0.1, labelSmoothing: 0.1 };
console.log(dpo([-130], [-160], [-120], [-130], noisy).value) // => 0.32692801104297253
