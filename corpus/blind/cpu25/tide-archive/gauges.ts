/** Ten-minute readings of several tide gauges: harmonic constituents, surge and sensor noise. */
const PERIODS = [12.4206, 12, 12.6583, 23.9345, 25.8193];

export function readings(gauge: number, count: number): Int16Array {
  const out = new Int16Array(count);
  let seed = 1234 + gauge * 7717;
  let surge = 0;
  const amplitudes = PERIODS.map((_, i) => 1600 / (i + 1 + (gauge % 3)));
  for (let t = 0; t < count; t++) {
    seed = (Math.imul(seed, 1664525) + 1013904223) | 0;
    surge = surge * 0.998 + ((seed >> 16) / 32768) * 6;
    let level = surge;
    for (let k = 0; k < PERIODS.length; k++) level += amplitudes[k] * Math.cos((2 * Math.PI * t) / 6 / PERIODS[k] + gauge + k);
    out[t] = Math.round(level / 2) * 2 + ((seed >>> 9) & 1);
  }
  return out;
}

export function toBytes(levels: Int16Array): Uint8Array {
  const bytes = new Uint8Array(levels.length * 2);
  let a = 0;
  let b = 0;
  for (let i = 0; i < levels.length; i++) {
    const guess = 2 * a - b;
    const delta = (levels[i] - guess) << 16 >> 16;
    const folded = ((delta << 1) ^ (delta >> 15)) & 0xffff;
    bytes[2 * i] = folded >> 8;
    bytes[2 * i + 1] = folded & 255;
    b = a;
    a = levels[i];
  }
  return bytes;
}

export function fromBytes(bytes: Uint8Array): Int16Array {
  const levels = new Int16Array(bytes.length / 2);
  let a = 0;
  let b = 0;
  for (let i = 0; i < levels.length; i++) {
    const folded = (bytes[2 * i] << 8) | bytes[2 * i + 1];
    const delta = (folded >>> 1) ^ -(folded & 1);
    levels[i] = 2 * a - b + delta;
    b = a;
    a = levels[i];
  }
  return levels;
}
