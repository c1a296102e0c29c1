import { createHash } from 'node:crypto';
import { SourceWriter } from './engrave/writer.js';
import { Part } from './engrave/part.js';

let state = 1685;
const roll = (n) => {
  state = (Math.imul(state, 214013) + 2531011) >>> 0;
  return (state >>> 16) % n;
};

const SCALE = [0, 2, 4, 5, 7, 9, 11];
const MARKS = [undefined, undefined, undefined, 'staccato', 'accent', 'tenuto'];

function* measures(count, root) {
  let step = 7;
  for (let m = 0; m < count; m++) {
    const events = [];
    for (let left = 16; left > 0;) {
      const ticks = Math.min(left, [1, 2, 2, 4, 4, 5, 8][roll(7)]);
      step = Math.max(0, Math.min(18, step + roll(5) - 2));
      const midi = roll(9) === 0 ? null : root + 12 * Math.floor(step / 7) + SCALE[step % 7];
      events.push({ midi, ticks, mark: MARKS[roll(6)] });
      left -= ticks;
    }
    yield events;
  }
}

const ORCHESTRA = [['Flauto', 'treble', 60], ['Oboe', 'treble', 58], ['Viola', 'alto', 50], ['Fagotto', 'bass', 40], ['Violone', 'bass', 33]];

const writer = new SourceWriter();
writer.comment('Sinfonia, from the parts of 1771');
writer.block('\\score', (w) => {
  w.block('<<', () => {
    for (const [name, clef, root] of ORCHESTRA) new Part(name, clef).write(w, measures(1000, root));
  });
});

const source = writer.toString();
const lines = source.split('\n');
console.log(lines.slice(0, 6).join('\n'));
console.log(`${lines.length} lines, ${source.length} characters, longest ${Math.max(...lines.map((l) => l.length))}`);
console.log(createHash('sha1').update(source).digest('hex'));
