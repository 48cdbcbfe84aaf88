import { checkNumbers, must } from '../check.ts';
import type { Matrix, Vector } from '../result.ts';
import { inFloat64, readRows } from '../rows.ts';
import { sumOf } from '../weight.ts';

/** Between these, a sum of squares has neither overflowed nor lost digits to underflow. */
const tiny = 1e-280;
const huge = 1e280;

/** Two point clouds, the coordinates of each point one after the other. */
export interface Clouds {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** points of x */
  readonly n: number;
  /** points of y */
  readonly m: number;
  /** coordinates a point */
  readonly dimensions: number;
}

/** A gradient for each cloud, point after point. */
export interface CloudsGradient {
  readonly prediction: Float64Array;
  readonly target: Float64Array;
}

/**
 * Reads two clouds. A flat vector holds points on a line, unless `rowLength` says how many coordinates a point has.
 *
 * @throws {RangeError} if a cloud is empty, its points differ in length, or the clouds do
 */
export function readClouds(who: string, prediction: Vector | Matrix, target: Vector | Matrix, rowLength?: number): Clouds {
  const first = readPoints(who, 'prediction', prediction, rowLength);
  const second = readPoints(who, 'target', target, rowLength);
  if (second.columns !== first.columns) {
    throw must(who, 'target', `have points of as many coordinates as prediction (${first.columns})`, second.columns);
  }
  return { x: inFloat64(first.flat), y: inFloat64(second.flat), n: first.rows, m: second.rows, dimensions: first.columns };
}

function readPoints(who: string, name: string, points: Vector | Matrix, rowLength?: number) {
  return readRows(who, name, points, rowLength === undefined && typeof points?.[0] === 'number' ? 1 : rowLength);
}

/** A gradient of 0 for every coordinate, to add to. */
export function cloudsGradient({ x, y }: Clouds): CloudsGradient {
  return { prediction: new Float64Array(x.length), target: new Float64Array(y.length) };
}

/** The transpose of rows of `width` numbers, both flat: points coordinate by coordinate, and back. */
export function transposed(flat: Float64Array, width: number): Float64Array {
  const rows = flat.length / width;
  const result = new Float64Array(flat.length);
  for (let row = 0, at = 0; row < rows; row++) for (let column = 0; column < width; column++, at++) result[column * rows + row] = flat[at]!;
  return result;
}

/** The distance of the clouds where a coordinate is not finite: ∞; NaN where one is NaN, or both clouds reach into ∞. 0 where all are finite. */
export function nonFiniteIn({ x, y }: Clouds): number {
  return Math.abs(nonFiniteSum(x) - nonFiniteSum(y));
}

function nonFiniteSum(cloud: Float64Array): number {
  let sum = 0;
  for (const coordinate of cloud) if (!(Math.abs(coordinate) < Infinity)) sum += Math.abs(coordinate);
  return sum;
}

/**
 * The points of a cloud, where one without mass that is not finite stands at the place of one that has mass: it is left out
 * whatever it holds, as 0 · ∞ would not be.
 */
export function withoutMassless(points: Float64Array, mass: Float64Array, dimensions: number): Float64Array {
  const massless = (coordinate: number, at: number): boolean => !Number.isFinite(coordinate) && mass[Math.floor(at / dimensions)] === 0;
  if (!points.some(massless)) return points;
  const place = mass.findIndex((one) => one > 0) * dimensions;
  return points.map((coordinate, at) => (massless(coordinate, at) ? points[place + (at % dimensions)]! : coordinate));
}

/**
 * The masses of the points of a cloud, scaled to sum to `total`. Equal if none are given.
 *
 * @throws {RangeError} if there is not one for each point, one is negative or not finite, or all are 0
 */
export function readMasses(who: string, name: string, cloud: string, weight: Vector | undefined, points: number, total: number): Float64Array {
  if (weight === undefined) return new Float64Array(points).fill(total / points);
  checkNumbers(who, { [name]: weight }, points, `have one number for each point of ${cloud} (${points})`);
  for (let i = 0; i < points; i++) {
    if (!(weight[i]! >= 0 && weight[i]! < Infinity)) throw must(who, `${name}[${i}]`, 'be a finite number at least 0', weight[i]!);
  }
  const sum = sumOf(weight);
  if (!(sum > 0 && sum < Infinity)) throw must(who, name, 'have a finite sum above 0', sum);
  return Float64Array.from(weight, (mass) => total * (mass / sum));
}

/** The distance between point `i` of one cloud and point `j` of another. Intermediate squares do not overflow. */
export function distanceBetween(x: Float64Array, i: number, y: Float64Array, j: number, dimensions: number): number {
  let sum = 0;
  for (let a = i * dimensions, b = j * dimensions; a < (i + 1) * dimensions; a++, b++) sum += (x[a]! - y[b]!) ** 2;
  return sum > tiny && sum < huge ? Math.sqrt(sum) : scaledDistance(x, i, y, j, dimensions);
}

/** The distance in units of the largest difference: for coincident points, and where squares overflow or underflow. */
function scaledDistance(x: Float64Array, i: number, y: Float64Array, j: number, dimensions: number): number {
  let longest = 0;
  for (let a = i * dimensions, b = j * dimensions; a < (i + 1) * dimensions; a++, b++) longest = Math.max(longest, Math.abs(x[a]! - y[b]!));
  if (longest === 0 || !(longest < Infinity)) return longest;
  let sum = 0;
  for (let a = i * dimensions, b = j * dimensions; a < (i + 1) * dimensions; a++, b++) sum += ((x[a]! - y[b]!) / longest) ** 2;
  return longest * Math.sqrt(sum);
}

/** x^p, fast for the usual powers 1 and 2. */
export const power = (x: number, p: number): number => (p === 1 ? x : p === 2 ? x * x : x ** p);
