import { lcg } from './lcg.js';

const pick = lcg(64);
export const grades = Array.from({ length: 60 }, (_, g) => ({ grade: g, annual: 22000 + g * 850, pension: 5 + (g % 7) }));
export const staff = Array.from({ length: 8000 }, (_, i) => ({
  number: i,
  name: `Employee ${i}`,
  grade: pick(60),
  code: `${900 + pick(400)}L`,
  allowances: [pick(200), pick(150)],
}));
export const niBands = new Float64Array(240000).map((_, i) => Math.min(i * 0.12, 6000));
