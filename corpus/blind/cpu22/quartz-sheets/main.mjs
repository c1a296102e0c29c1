import { Workbook } from './book.mjs';

let seed = 1729;
const rnd = (n) => {
  seed = (Math.imul(seed, 1597334677) + 3812015801) >>> 0;
  return Math.floor((seed / 4294967296) * n);
};

const book = new Workbook();
const ROWS = 420;
const REGIONS = ['B', 'C', 'D', 'E', 'F', 'G'];

// Quarry output: one row per shift, one column per face, then cost, tonnage and alarms.
function layout() {
  for (let r = 1; r <= ROWS; r++) {
    for (const col of REGIONS) book.set(`${col}${r}`, 20 + rnd(300));
    book.set(`H${r}`, `=SUM(B${r}:G${r})`);
    book.set(`I${r}`, `=H${r} * ${1 + rnd(4)} + MAX(B${r}:G${r}) / 2`);
    book.set(`J${r}`, `=IF(H${r} > 900, I${r} - 900, MIN(B${r}:G${r}))`);
    book.set(`K${r}`, r > 6 ? `=AVG(H${r - 6}:H${r})` : `=H${r}`);
  }
  for (let w = 0; w < ROWS / 14; w++) {
    const from = w * 14 + 1;
    const to = from + 13;
    book.set(`M${w + 1}`, `=SUM(H${from}:H${to})`);
    book.set(`N${w + 1}`, `=AVG(J${from}:J${to}) + MAX(K${from}:K${to})`);
  }
  book.set('P1', `=SUM(M1:M${ROWS / 14})`);
  book.set('P2', `=MAX(N1:N${ROWS / 14}) - MIN(N1:N${ROWS / 14})`);
}

const journal = [];
book.on('calculated', (n) => journal.push(n));

layout();
book.calculate();

const alarms = new Map();
for (let edit = 0; edit < 640; edit++) {
  const row = 1 + rnd(ROWS);
  const ref = `${REGIONS[rnd(REGIONS.length)]}${row}`;
  book.set(ref, 20 + rnd(300));
  if (edit % 50 === 0) book.set(`J${row}`, `=IF(H${row} > ${800 + rnd(200)}, I${row} - ${rnd(900)}, MIN(B${row}:G${row}))`);
  book.calculate();
  if (book.get('P2') > 2000) alarms.set(row, (alarms.get(row) ?? 0) + 1);
}

console.log(`total ${book.get('P1').toFixed(2)} spread ${book.get('P2').toFixed(4)}`);
console.log(`changed ${journal.reduce((a, b) => a + b, 0)} in ${journal.length} runs, alarms ${alarms.size}`);
console.log(`checksum ${book.checksum()}`);
