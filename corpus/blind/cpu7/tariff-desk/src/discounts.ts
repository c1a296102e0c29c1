type Discount = (cents: number, energy: number) => number;

const table: Array<{ code: string; apply: Discount }> = [
  { code: 'LOYAL', apply: (c) => c * 0.98 },
  { code: 'SOLAR', apply: (c, e) => c - Math.min(e / 1000, 40) },
  { code: 'STAFF', apply: (c) => c * 0.9 },
  { code: 'BULK', apply: (c, e) => (e > 120_000 ? c * 0.95 : c) },
];

export function applyDiscounts(codes: readonly string[], cents: number, energy: number): number {
  return codes
    .map((code) => table.find((d) => d.code === code))
    .filter((d) => d !== undefined)
    .reduce((acc, d) => d.apply(acc, energy), cents);
}
