import { vocabulary } from './stems.js';

export function* sentences(seed) {
  let s = seed;
  const roll = (n) => {
    s = (Math.imul(s, 1_664_525) + 1_013_904_223) >>> 0;
    return (s >>> 8) % n;
  };
  for (let number = 0; ; number += 1) {
    const length = 6 + roll(12);
    const words = [];
    for (let n = 0; n < length; n += 1) words.push(vocabulary[Math.floor((roll(1000) / 1000) ** 5 * vocabulary.length)]);
    words.push(vocabulary[(number * 7) % vocabulary.length]);
    yield words;
  }
}
