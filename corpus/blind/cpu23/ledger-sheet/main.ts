import { Sheet } from './sheet.ts';

let state = 0x1234abcd;
const rnd = (n: number): number => {
  state ^= state << 13; state ^= state >>> 17; state ^= state << 5;
  return (state >>> 0) % n;
};

const ROWS = 1200;
const sheet = new Sheet(ROWS);

// A book of accounts: amounts in B..E, net and tax beside them, a subtotal per block of 20 rows,
// carried forward from block to block.
const initial: Record<string, string> = {};
for (let r = 1; r <= ROWS; r++) {
  initial[`A${r}`] = `entry ${r}`;
  for (const c of 'BCDE') initial[`${c}${r}`] = String(rnd(50000) / 100);
  initial[`F${r}`] = `=SUM(B${r}:E${r})`;
  initial[`G${r}`] = `=IF(F${r} > 900, F${r} * 0.2, F${r} * 0.07)`;
  initial[`H${r}`] = `=F${r} + G${r} - (B${r} / 4)`;
  if (r % 20 === 0) {
    const first = r - 19;
    initial[`J${r}`] = `=SUM(H${first}:H${r})`;
    initial[`K${r}`] = `=AVG(B${first}:E${r})`;
    initial[`L${r}`] = first === 1 ? `=J${r}` : `=L${first - 1} + J${r}`;
    initial[`M${r}`] = `=MAX(F${first}:H${r}) / (K${r} + 1) + L${r} * 0.001`;
  }
}
sheet.edit(initial);
console.log('opened', sheet.recalculated, sheet.at(`L${ROWS}`).toFixed(2));

for (let round = 1; round <= 9000; round++) {
  const row = 1 + rnd(ROWS);
  const change: Record<string, string> = {};
  switch (rnd(4)) {
    case 0:
      change[`H${row}`] = `=F${row} + G${row} - (B${row} / ${2 + rnd(5)})`;
      break;
    case 1:
      for (const c of 'BCDE') change[`${c}${row}`] = String(rnd(50000) / 100);
      break;
    default:
      change[`${'BCDE'[rnd(4)]}${row}`] = rnd(30) === 0 ? 'n/a' : String(rnd(90000) / 100);
  }
  sheet.edit(change);
  if (rnd(6) === 0) sheet.undo();
  if (round % 1500 === 0) console.log(round, sheet.recalculated, sheet.at(`L${ROWS}`).toFixed(2), sheet.at(`M${ROWS}`).toFixed(4));
}
