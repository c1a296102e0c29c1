'use strict';
const syllables = ['glo', 'ri', 'a', 'san', 'lux', 'me', 'no', 'ver', 'bum', 'pax', 'do', 'mi', 'ne', 'lau', 'da', 'te'];
const notes = 'cdefgab';

function* hymns(count) {
  let s = 1524;
  const below = (n) => { s = (Math.imul(s, 22695477) + 1) >>> 0; return (s >>> 12) % n; };
  for (let n = 1; n <= count; n++) {
    const tune = Array.from({ length: 48 + below(32) }, () => notes[below(7)] + [4, 4, 8, 2][below(4)] + (below(9) ? '' : '.')).join(' ');
    const verses = Array.from({ length: 3 + below(4) }, () =>
      Array.from({ length: 4 }, () => Array.from({ length: 6 + below(3) }, () => syllables[below(16)]).join('-')).join('\n'));
    const links = Array.from({ length: below(4) }, () => `@see(${1 + below(count)})`).join(' ');
    yield {
      file: `hymns/${String(n).padStart(3, '0')}.hym`,
      text: `title: Hymn *${syllables[below(16)]}* no. ${n}\nkey: ${notes[below(7)]}\nmetre: ${[3, 4][below(2)]}/4\n---\n${tune}\n---\n${verses.join('\n\n')}\n${links}\n`,
    };
  }
}
module.exports = { hymns };
