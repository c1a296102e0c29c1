import Decimal from 'decimal.js';
import { Bell, hertz } from './tuning.mjs';

const MAJOR = [0, 2, 4, 5, 7, 9, 11];

function drift(seed) {
  let s = seed;
  return (partial) => {
    s = (s * 16807 + partial) % 2147483647;
    return new Decimal(1).plus(new Decimal((s % 4000) - 1200).div(100000));
  };
}

/** A ring is counted from the treble down; the tenor is the lowest bell. */
export function ring(place, size, tenor) {
  const scale = Array.from({ length: size }, (_, i) => MAJOR[i % 7] + 12 * Math.floor(i / 7)).reverse();
  return scale.map(
    (semitones, i) =>
      new Bell({
        name: i === 0 ? 'treble' : i === size - 1 ? 'tenor' : String(i + 1),
        nominal: hertz(new Decimal(tenor), semitones),
        error: drift(place.length * 7919 + i * 104729 + size),
      }),
  );
}
