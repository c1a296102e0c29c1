'use strict';

function wave(seed) {
  let a = seed >>> 0;
  return () => {
    a ^= a << 13;
    a >>>= 0;
    a ^= a >>> 17;
    a ^= a << 5;
    a >>>= 0;
    return a / 4294967296;
  };
}

class Cue {
  constructor(no, track, at, length, gain, curve) {
    this.no = no;
    this.track = track;
    this.at = at;
    this.length = length;
    this.gain = gain;
    this.curve = curve;
  }
}

function cueSheet(next, count) {
  const cues = [];
  for (let i = 0; i < count; i++) {
    const curve = Array.from({ length: 10 }, (_, k) => ({ at: k / 10, level: next(), pan: next() * 2 - 1 }));
    cues.push(new Cue(i, `track ${(next() * 24) | 0}`, next() * 5400, 1 + next() * 8, 0.2 + next(), curve));
  }
  return cues;
}

module.exports = { wave, cueSheet };
