'use strict';

// Texts with the habits of letters: few words often, many words seldom.
exports.makeText = function makeText(bytes, seed) {
  let s = seed;
  const next = () => {
    s = (Math.imul(s, 1597334677) + 3812015801) >>> 0;
    return s / 4294967296;
  };
  const words = Array.from({ length: 6000 }, () => {
    let w = '';
    for (let n = 2 + Math.floor(next() * 8); n > 0; n--) w += String.fromCharCode(97 + Math.floor(next() * 26));
    return Buffer.from(w + ' ');
  });
  const out = Buffer.alloc(bytes);
  let at = 0;
  while (at < bytes) {
    const w = words[Math.floor(words.length * next() ** 4)];
    at += w.copy(out, at);
    if (next() < 0.04) out[at - 1] = 10;
  }
  return out;
};
