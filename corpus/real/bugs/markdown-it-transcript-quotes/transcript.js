'use strict';

const SPEAKERS = ['Ada', 'Bertil', 'Carmen', 'Dov', 'Eun-ji'];
const WORDS = 'we should ship the draft before winter because nobody reads the annex and the board wants numbers not stories from the old mill town'.split(' ');

function random(seed) {
  let state = seed;
  return () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
}

// The recorder exports every session as one line, as it was spoken.
function session(number, sentences) {
  const next = random(number * 97 + 5);
  const spoken = [];
  for (let i = 0; i < sentences; i++) {
    const words = [];
    const length = 4 + Math.floor(next() * 9);
    for (let w = 0; w < length; w++) words.push(WORDS[Math.floor(next() * WORDS.length)]);
    const who = SPEAKERS[Math.floor(next() * SPEAKERS.length)];
    spoken.push(`${who} said, "${words.join(' ')}, don't you think?"`);
  }
  return `## Session ${number}\n\n${spoken.join(' ')}\n`;
}

module.exports = { session };
