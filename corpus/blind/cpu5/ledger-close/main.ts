import { ChartOfAccounts } from './chart.ts';
import { Journal } from './journal.ts';
import type { Entry } from './journal.ts';
import { buildStatement, render } from './statement.ts';

function lcg(seed: number): () => number {
  let state = seed >>> 0;
  return () => ((state = (state * 1664525 + 1013904223) >>> 0) / 2 ** 32);
}

function* dayBook(codes: string[], count: number): Generator<Entry> {
  const random = lcg(20240131);
  const pick = () => codes[Math.floor(random() * codes.length)];
  for (let id = 1; id <= count; id++) {
    const cents = Math.floor(random() * 500000) + 1;
    const lines = [{ code: pick(), cents }];
    if (random() < 0.3) {
      const part = Math.floor(cents / 3);
      lines.push({ code: pick(), cents: -part }, { code: pick(), cents: part - cents });
    } else {
      lines.push({ code: pick(), cents: random() < 0.002 ? 1 - cents : -cents });
    }
    yield { id, period: Math.floor(random() * 12), text: `voucher ${id}`, lines };
  }
}

const chart = ChartOfAccounts.generate(3200);
const journal = new Journal(chart);
for (const entry of dayBook(chart.codes(), 75_000)) journal.post(entry);

const rows = buildStatement(chart, journal);
console.log(render(rows.slice(0, 10)));
console.log(`${journal.rejected.length} vouchers rejected`);
