'use strict';

const VOICES = ['soprano', 'alto', 'tenor', 'bass'];
const KINDS = ['present', 'excused', 'absent', 'late'];

function* diary(seed, { singers, rehearsals }) {
  let s = seed;
  const next = (n) => {
    s = (s * 48271) % 2147483647;
    return s % n;
  };
  for (let i = 0; i < singers; i++) {
    yield { type: 'joined', singer: `s${i}`, name: `Singer ${i}`, voice: VOICES[next(4)] };
  }
  for (let r = 0; r < rehearsals; r++) {
    yield { type: 'rehearsal-opened', id: r, piece: `Op. ${1 + next(60)}` };
    for (let i = 0; i < singers; i += 1 + next(3)) {
      yield { type: 'marked', rehearsal: r, singer: `s${i}`, mark: KINDS[next(9) > 5 ? next(4) : 0] };
    }
    if (next(5) === 0) {
      const i = next(singers);
      yield { type: 'moved', singer: `s${i}`, voice: VOICES[next(4)] };
    }
    yield { type: 'rehearsal-closed', id: r };
  }
}

module.exports = { diary, VOICES };
