export type Rng = () => number;

export function rng(seed: number): Rng {
  let s = seed >>> 0;
  return () => {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
    return s / 4294967296;
  };
}

export const pick = <T>(r: Rng, from: readonly T[]): T => from[Math.floor(r() * from.length)]!;
