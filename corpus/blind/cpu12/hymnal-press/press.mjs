import { createHash } from 'node:crypto';
import { parseHymnal } from './markup.mjs';
import { renderHymn, firstLine } from './render.mjs';

const WORDS = 'morning evening valley river harvest mountain shepherd lantern silent golden winter garden arise remember over under wander glory mercy open hallow tower meadow water little every among'.split(' ');
const CHORDS = ['C', 'G', 'Am', 'F', 'D7', 'Bb', 'Em', 'G/B', 'F#m'];
let s = 1524;
const below = (n) => ((s = (Math.imul(s, 1664525) + 1013904223) | 0) >>> 8) % n;

function* source(hymns) {
  for (let n = 0; n < hymns; n++) {
    yield `= ${WORDS[below(28)]} ${WORDS[below(28)]} & ${WORDS[below(28)]}\n@ ${6 + below(3)}.${6 + below(3)}.${6 + below(3)}.6\n\n`;
    for (let v = 3 + below(4); v > 0; v--) {
      const refrain = below(4) === 0;
      for (let l = 0; l < 4; l++) {
        const words = Array.from({ length: 5 + below(3) }, () => WORDS[below(28)]);
        words[below(5)] = `*${words[1]}*`;
        words.splice(below(4), 0, `[${CHORDS[below(9)]}]${below(2) ? 'ho~ly' : 'O'}`);
        yield `${refrain ? '> ' : ''}${words.join(' ')}\n`;
      }
      yield '\n';
    }
  }
}

const digest = createHash('sha256');
const index = [];
let length = 0;
for (const hymn of parseHymnal([...source(6000)].join(''))) {
  const html = renderHymn(hymn, index.length + 1);
  index.push([firstLine(hymn), index.length + 1]);
  length += html.length;
  digest.update(html);
}
index.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
console.log(`${index.length} hymns, ${length} characters of HTML`);
console.log(`first in the index: ${index[0].join(', ')}; ${digest.digest('hex').slice(0, 16)}`);
