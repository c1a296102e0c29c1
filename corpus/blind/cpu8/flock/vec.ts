export type Vec = Readonly<{ x: number; y: number }>;

export const vec = (x: number, y: number): Vec => ({ x, y });
export const add = (a: Vec, b: Vec): Vec => vec(a.x + b.x, a.y + b.y);
export const sub = (a: Vec, b: Vec): Vec => vec(a.x - b.x, a.y - b.y);
export const scale = (k: number) => (a: Vec): Vec => vec(a.x * k, a.y * k);
export const norm = (a: Vec): number => Math.hypot(a.x, a.y);
export const clamp = (max: number) => (a: Vec): Vec => {
  const n = norm(a);
  return n > max ? scale(max / n)(a) : a;
};
export const wrap = (size: number) => (a: Vec): Vec => vec((a.x + size) % size, (a.y + size) % size);
