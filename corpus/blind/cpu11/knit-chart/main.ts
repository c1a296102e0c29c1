import { parseRow, tally } from './pattern.ts';
import { Mismatch } from './combinators.ts';

const ALPHABET = ['k', 'p', 'k', 'p', 'yo', 'k2tog', 'ssk', 'sl1', 'c4f', 'c4b', 'kfb', 'm1l'];

function* book(patterns: number, rows: number): Generator<{ title: string; lines: string[] }> {
  let s = 7321;
  const pick = (n: number) => (s = (s * 16807) % 2147483647) % n;
  const run = (n: number) =>
    Array.from({ length: n }, () => {
      const c = ALPHABET[pick(ALPHABET.length)];
      return c === 'k' || c === 'p' ? `${c}${1 + pick(12)}` : c;
    }).join(', ');
  for (let p = 0; p < patterns; p++) {
    const lines: string[] = [];
    for (let r = 1; r <= rows; r++) {
      lines.push(`Row ${r}: ${run(4)}, [${run(3 + pick(3))}] x${2 + pick(5)}, ${run(5)}${pick(400) === 0 ? ';' : '.'}`);
    }
    yield { title: `Lace sampler ${p + 1}`, lines };
  }
}

type Sheet = { title: string; widths: number[]; complaints: string[] };

function check(title: string, lines: string[]): Sheet {
  const widths: number[] = [];
  const complaints: string[] = [];
  for (const line of lines) {
    try {
      const row = parseRow(line);
      const { eats, makes } = tally(row.stitches);
      widths.push(makes);
      if (Math.abs(eats - makes) > 30) complaints.push(`row ${row.row}: ${eats} in, ${makes} out`);
    } catch (err) {
      if (!(err instanceof Mismatch)) throw err;
      complaints.push(err.message);
    }
  }
  return { title, widths, complaints };
}

let rows = 0;
for (const { title, lines } of book(24, 90)) {
  const sheet = check(title, lines);
  rows += sheet.widths.length;
  const mean = sheet.widths.reduce((a, b) => a + b, 0) / sheet.widths.length;
  console.log(`${sheet.title}: mean ${mean.toFixed(1)} st, ${sheet.complaints.length} remarks`);
  for (const c of sheet.complaints.slice(0, 2)) console.log(`   ${c}`);
}
console.log(`${rows} rows read`);
