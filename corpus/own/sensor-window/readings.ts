export interface Reading {
  at: number;
  value: number;
}
export const readings = (count: number): Reading[] =>
  Array.from({ length: count }, (_, i) => ({ at: i, value: Math.sin(i / 50) * 20 + ((i * 7919) % 13) }));
