import type { Row } from './format.ts';

export function loadRows(count: number): Row[] {
  const rows: Row[] = [];
  for (let i = 0; i < count; i++) {
    rows.push({ customer: `customer ${i % 97}`, amount: ((i * 7919) % 100_000) / 100, at: new Date(1_700_000_000_000 + i * 3_600_000) });
  }
  return rows;
}
