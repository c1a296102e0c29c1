export interface Bell {
  name: string;
  strike: number;
}

const PARTIALS: readonly [number, number, number][] = [
  [0.5, 0.5, 0.3], [1, 1, 0.5], [1.2, 0.7, 0.8], [1.5, 0.35, 1.1], [2, 0.8, 1.6], [2.7, 0.3, 2.4],
];
export const RATE = 16384;

/** Blocks of a recording of a ringing bell with some wind in it. */
export async function* recording(bell: Bell, seconds: number, block: number): AsyncGenerator<Float32Array> {
  let noise = 0x2545f491;
  const voices = PARTIALS.map(([ratio, gain, decay]) => {
    const w = (2 * Math.PI * bell.strike * ratio) / RATE;
    const damp = Math.exp(-decay / RATE);
    return { a: 2 * damp * Math.cos(w), b: damp * damp, y1: gain * Math.sin(w), y2: 0 };
  });
  for (let left = seconds * RATE; left > 0; left -= block) {
    const out = new Float32Array(Math.min(block, left));
    for (let i = 0; i < out.length; i++) {
      let sum = 0;
      for (const v of voices) {
        const y = v.a * v.y1 - v.b * v.y2;
        v.y2 = v.y1;
        v.y1 = y;
        sum += y;
      }
      noise ^= noise << 13;
      noise ^= noise >>> 17;
      noise ^= noise << 5;
      out[i] = sum + (noise / 0x80000000) * 0.02;
    }
    yield out;
  }
}
