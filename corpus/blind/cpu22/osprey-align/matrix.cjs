'use strict';

const ALPHABET = 'ARNDCQEGHILKMFPSTWYV';

// A made-up but symmetric exchange matrix with the usual magnitudes.
function exchangeMatrix(random) {
  const n = ALPHABET.length;
  const m = new Int8Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = i; j < n; j++) {
      const v = i === j ? 4 + Math.floor(random() * 6) : -4 + Math.floor(random() * 6);
      m[i * n + j] = v;
      m[j * n + i] = v;
    }
  }
  return m;
}

function encode(text) {
  const out = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) out[i] = ALPHABET.indexOf(text[i]);
  return out;
}

module.exports = { ALPHABET, exchangeMatrix, encode };
