import { History } from './history.js';
import { snap } from './snap.js';

class Sheet {
  constructor(bars) {
    this.bars = bars;
  }

  with(index, note) {
    return new Sheet(this.bars.map((bar, i) => (i === index ? { ...bar, notes: [...bar.notes.slice(-7), note] } : { ...bar })));
  }
}

const history = new History(60);
let sheet = new Sheet(Array.from({ length: 120 }, (_, i) => ({ bar: i, notes: ['c4'] })));
let n = 0;

async function compose(edits) {
  for (let i = 0; i < edits; i++, n++) {
    history.push(sheet);
    sheet = sheet.with(n % 120, `d${n % 6}`);
    if (n % 25 === 0) {
      sheet = history.pop();
    }
    if (i % 20 === 0) await null;
  }
}

await compose(120);
for (let phase = 0; phase < 3; phase++) {
  await compose(240);
  await snap();
}
console.log(history.depth, sheet.bars.length);
