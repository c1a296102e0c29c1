'use strict';

const STEPS = ['c', 'd', 'e', 'f', 'g', 'a', 'b'];
const MODES = { major: [0, 2, 4, 5, 7, 9, 11], minor: [0, 2, 3, 5, 7, 8, 10] };

function pitchName(degree) {
  const octave = Math.floor(degree / 7);
  const step = STEPS[((degree % 7) + 7) % 7];
  return step + (octave > 0 ? "'".repeat(octave) : ','.repeat(-octave));
}

function chord(root, mode) {
  const scale = MODES[mode];
  return [0, 2, 4].map((n) => root + n).filter((n, i, all) => all.indexOf(n) === i && scale.length === 7);
}

function* melody(seed, bars) {
  let s = seed;
  const next = (n) => { s = (Math.imul(s, 1597) + 51749) % 244944; return Math.abs(s) % n; };
  let degree = 7;
  for (let bar = 1; bar <= bars; bar++) {
    let left = 16;
    const notes = [];
    while (left > 0) {
      const length = Math.min(left, [1, 2, 2, 4][next(4)]);
      degree = Math.max(-5, Math.min(18, degree + next(5) - 2));
      notes.push({ degree, length, rest: next(12) === 0, chord: next(9) === 0 });
      left -= length;
    }
    yield { bar, notes };
  }
}

module.exports = { pitchName, chord, melody };
