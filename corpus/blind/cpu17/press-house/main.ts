import { APPELLATIONS } from './appellations.ts';
import { check } from './weighbridge.ts';

let s = 1855;
const next = (n: number): number => (s = (s * 69621) % 2147483647) % n;
const codes = [...APPELLATIONS.keys()];

function* tickets(count: number) {
  for (let i = 0; i < count; i++) {
    const code = i % 97 === 96 ? 'VALLEY' : codes[next(codes.length)];
    const grapes = APPELLATIONS.get(code)?.grapes ?? ['merlot'];
    yield {
      ticket: `${code}-${i}`,
      appellation: code,
      grape: next(30) === 0 ? 'isabella' : grapes[next(grapes.length)],
      brix: 16.5 + next(80) / 10,
      hectares: 0.05 + next(200) / 1000,
      grower: { name: `Grower ${next(60)}`, licence: `V-${1000 + next(60)}` },
      crates: Array.from({ length: 10 + next(30) }, () => ({ row: 1 + next(300), kilos: 12 + next(25), hand: next(4) > 0 })),
      ...(next(5) === 0 && { note: '  rain in the night ' }),
    };
  }
}

const totals = { accepted: 0, declassified: 0, refused: 0 };
const reasons = new Map<string, number>();
let kilos = 0;
for (const ticket of tickets(1700)) {
  const verdict = check(ticket);
  totals[verdict.state]++;
  if (verdict.state === 'refused') {
    for (const reason of verdict.reasons) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  } else {
    kilos += verdict.kilos;
  }
}
console.log(totals, `${kilos} kg pressed`);
for (const [reason, n] of [...reasons].sort((a, b) => b[1] - a[1]).slice(0, 3)) console.log(`${n} × ${reason}`);
