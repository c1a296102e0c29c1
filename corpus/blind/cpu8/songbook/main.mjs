import { createHash } from 'node:crypto';
import { AbcWriter } from './notation.mjs';
import { spell, duration } from './theory.mjs';
import { collection } from './tunes.mjs';

const visit = {
  tune(tune, out) {
    out.beginTune(tune.title).field('M', '4/4').field('L', '1/8').field('K', `C ${tune.mode}`);
    out.freshLine();
    tune.bars.forEach((bar, i) => {
      visit.bar(bar, out);
      const closing = (i + 1) % 8 === 0;
      out.bar(closing ? (tune.repeat ? ':|' : '||') : '|');
      if (closing) out.freshLine();
    });
  },
  bar(bar, out) {
    let beat = 0;
    for (const event of bar) {
      if (beat > 0 && beat % 4 === 0) out.space();
      visit.event(event, out);
      beat += event.length;
    }
  },
  event({ midi, length, rest, ornament }, out) {
    const name = rest ? 'z' : spell(midi);
    out.note(`${ornament ? '~' : ''}${name}${duration(length)}`);
  },
};

const out = new AbcWriter();
const ambitus = { low: Infinity, high: -Infinity };
for (const tune of collection(272, 1977)) {
  visit.tune(tune, out);
  for (const bar of tune.bars) {
    for (const { midi } of bar) {
      ambitus.low = Math.min(ambitus.low, midi);
      ambitus.high = Math.max(ambitus.high, midi);
    }
  }
}

const book = out.toString();
const lines = book.split('\n');
console.log(`${lines.length} lines, ${book.length} characters, longest ${Math.max(...lines.map((l) => l.length))}`);
console.log('fields', out.fieldCounts, 'range', spell(ambitus.low), spell(ambitus.high));
console.log('digest', createHash('sha256').update(book).digest('hex').slice(0, 16));
