import { modes, pitch } from './theory.mjs';

const FIRST = ['Lark', 'Miller', 'Rover', 'Widow', 'Ferry', 'Harvest', 'Tinker', 'Salmon'];
const SECOND = ['Reel', 'Jig', 'Lament', 'Hornpipe', 'March', 'Air'];

export function* collection(count, seed) {
  let s = seed;
  const roll = (n) => ((s = (Math.imul(s, 1664525) + 1013904223) >>> 0), Math.floor((s / 2 ** 32) * n));
  for (let t = 0; t < count; t++) {
    const mode = modes[roll(modes.length)];
    const tonic = 55 + roll(12);
    let degree = roll(5);
    const bars = [];
    for (let b = 0; b < 32; b++) {
      const bar = [];
      let left = 8;
      while (left > 0) {
        const length = Math.min(left, [1, 1, 1, 2, 2, 3][roll(6)]);
        degree = Math.max(-3, Math.min(10, degree + roll(5) - 2));
        bar.push({ midi: pitch(mode, degree, tonic), length, rest: roll(19) === 0, ornament: roll(11) === 0 });
        left -= length;
      }
      bars.push(bar);
    }
    yield { title: `${FIRST[roll(8)]}'s ${SECOND[roll(6)]}`, mode, bars, repeat: roll(2) === 0 };
  }
}
