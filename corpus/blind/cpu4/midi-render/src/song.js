import { TICKS_PER_QUARTER } from './tempo.js';

export function random(seed) {
  let s = seed >>> 0;
  return () => {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
    return s / 4294967296;
  };
}

/** A played-in performance: the tempo drifts with every eighth note. */
export function performance(bars, seed = 7) {
  const rnd = random(seed);
  const changes = [];
  let bpm = 92;
  for (let i = 0; i < bars * 8; i++) {
    bpm = Math.min(120, Math.max(70, bpm + (rnd() - 0.5) * 3));
    changes.push({ tick: i * (TICKS_PER_QUARTER / 2), bpm });
  }
  const parts = ['violin 1', 'violin 2', 'viola', 'cello'].map((name, p) => {
    const notes = [];
    for (let bar = 0; bar < bars; bar++) {
      for (let k = 0; k < 16; k++) {
        if (rnd() < 0.25) continue;
        const tick = bar * 4 * TICKS_PER_QUARTER + k * (TICKS_PER_QUARTER / 4);
        notes.push({ tick, length: 60 + Math.floor(rnd() * 180), pitch: 76 - p * 9 - Math.floor(rnd() * 12), velocity: 50 + Math.floor(rnd() * 60) });
      }
    }
    return { name, notes };
  });
  return { changes, parts };
}
