'use strict';
const { Readable } = require('node:stream');

const PIERS = ['Nordufer', 'Insel', 'Schilf', 'Altstadt', 'Werft', 'Badi'];

/** The ship's diary, in blocks as the recorder wrote them. */
function diary(lines) {
  function* blocks() {
    let s = 1912;
    const below = (n) => ((s = (Math.imul(s, 1664525) + 1013904223) | 0) >>> 8) % n;
    let minute = 300;
    let block = '';
    for (let n = 0; n < lines; n++) {
      minute += 1 + below(9);
      const pier = PIERS[below(PIERS.length)];
      const kind = below(10);
      if (kind < 6) block += `${minute};LAND;${pier};on=${below(80)};off=${below(60)};bikes=${below(9)}\n`;
      else if (kind < 9) block += `${minute};WIND;${below(360)};kn=${below(30)};gust=${below(45)}\n`;
      else block += `${minute};NOTE;"${pier}: ${below(2) ? 'mist; lights on' : 'school class'}, ${below(40)} min"\n`;
      if (block.length > 16000) {
        yield Buffer.from(block);
        block = '';
      }
    }
    if (block) yield Buffer.from(block);
  }
  return Readable.from(blocks(), { objectMode: false });
}

module.exports = { diary, PIERS };
