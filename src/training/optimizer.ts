/**
 * How a gradient becomes a step: two pure functions, with whatever the method remembers as a value between them.
 *
 * Neither writes to what it is given. A method of your own is an object of these two functions.
 */
export interface Optimizer<State = unknown> {
  /** what is remembered before the first step of so many parameters */
  init(parameters: Float64Array): State;
  /** the parameters after one step at a learning rate, and what is remembered then */
  update(grad: ArrayLike<number>, state: State, parameters: Float64Array, rate: number): Updated<State>;
}

export interface Updated<State> {
  readonly parameters: Float64Array;
  readonly state: State;
}
