/** Files to try: minutes until a delivery, of which one was far late, and probabilities of spam, of which one is sure and wrong. */
export const examples = {
  minutes: 'order,prediction,target\n1,31,29\n2,24,26\n3,42,40\n4,18,19\n5,35,38\n6,27,95\n7,22,21\n8,39,36\n9,29,31\n10,33,33\n',
  spam: 'message,probability,label\n1,0.93,1\n2,0.08,0\n3,0.71,1\n4,0.22,0\n5,0.99,0\n6,0.64,1\n7,0.15,0\n8,0.38,1\n9,0.04,0\n10,0.87,1\n',
} as const;
export type Example = keyof typeof examples;
export const isExample = (name: string): name is Example => Object.hasOwn(examples, name);
