'use strict';

const { ALPHABET, TEXT } = require('./model');

/** For each letter of a message, how likely each letter of the alphabet looks to the scanner. */
function* scans(count, random) {
  const words = TEXT.split(/\s+/);
  for (let n = 0; n < count; n++) {
    let message = '';
    while (message.length < 60) message += (message ? ' ' : '') + words[Math.floor(random() * words.length)];
    const columns = Array.from(message, (letter) => {
      const column = new Float64Array(ALPHABET.length);
      const right = ALPHABET.indexOf(letter);
      for (let c = 0; c < column.length; c++) column[c] = Math.log(0.05 + random() * 0.6 + (c === right ? 0.45 : 0));
      return column;
    });
    yield { message, columns };
  }
}

module.exports = { scans };
