'use strict';

const WORDS = ('meeting draft budget review please attached version tomorrow supplier invoice agreed deadline ' +
  'schedule contract office printer quarter forecast thanks regards question answer proposal sample delivery').split(' ');
const PEOPLE = ['Ines', 'Marek', 'Tove', 'Oskar', 'Lida', 'Ravi', 'Jun'];

function random(seed) {
  let s = seed >>> 0;
  return () => {
    s = (s + 0x6d2b79f5) >>> 0;
    let t = Math.imul(s ^ (s >>> 15), s | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function sentence(rnd) {
  const n = 5 + Math.floor(rnd() * 9);
  const out = [];
  for (let i = 0; i < n; i++) out.push(WORDS[Math.floor(rnd() * WORDS.length)]);
  return out.join(' ') + '.';
}

function makeMailbox(seed, count) {
  const rnd = random(seed);
  const box = [];
  for (let t = 0; t < count; t++) {
    const replies = 80 + Math.floor(rnd() * 50);
    const messages = [];
    for (let i = 0; i < replies; i++) {
      messages.push({
        from: PEOPLE[Math.floor(rnd() * PEOPLE.length)],
        at: 1700000000 + t * 86400 + i * 900,
        lines: Array.from({ length: 1 + Math.floor(rnd() * 3) }, () => sentence(rnd)),
      });
    }
    box.push({ subject: sentence(rnd).slice(0, 40), messages });
  }
  return box;
}

module.exports = { makeMailbox };
