/** The two scales used here; the package brings no types of its own. */
declare module 'd3-scale' {
  export function scaleSqrt(domain: readonly [number, number], range: readonly [number, number]): (value: number) => number;
  export function scaleThreshold(domain: readonly number[], range: readonly number[]): (value: number) => number;
}
