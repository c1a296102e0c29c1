// A small layered earth and a synthetic network: enough to make traces worth picking.

export const SAMPLE_RATE = 50;
export const VP = 6.1;
export const VS = 3.5;

export function lcg(seed) {
  let s = seed >>> 0;
  return () => {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
    return s / 4294967296;
  };
}

export function makeNetwork(count, rnd) {
  return Array.from({ length: count }, (_, i) => ({
    code: `K${String.fromCharCode(65 + i)}R`,
    x: rnd() * 120,
    y: rnd() * 120,
    hum: 0.6 + rnd() * 0.8,
  }));
}

export function makeQuakes(count, seconds, rnd) {
  const list = [];
  for (let i = 0; i < count; i++) {
    list.push({
      t: 60 + ((seconds - 120) * (i + rnd() * 0.6)) / count,
      x: 15 + rnd() * 90,
      y: 15 + rnd() * 90,
      depth: 4 + rnd() * 14,
      size: 18 + rnd() * 60,
    });
  }
  return list;
}

export function distance(a, b, depth) {
  return Math.hypot(a.x - b.x, a.y - b.y, depth);
}

/** One day-lit piece of one vertical component, in counts. */
export function synthesise(station, quakes, seconds, rnd) {
  const n = seconds * SAMPLE_RATE;
  const out = new Float32Array(n);
  let drift = 0;
  for (let i = 0; i < n; i++) {
    drift = 0.97 * drift + (rnd() - 0.5) * station.hum;
    out[i] = drift + (rnd() - 0.5) * station.hum;
  }
  for (const q of quakes) {
    const d = distance(station, q, q.depth);
    for (const [speed, gain, period] of [[VP, 1, 0.18], [VS, 1.9, 0.34]]) {
      const onset = Math.round((q.t + d / speed) * SAMPLE_RATE);
      const peak = (q.size * gain) / (1 + d / 25);
      for (let k = 0; k < 12 * SAMPLE_RATE && onset + k < n; k++) {
        const s = k / SAMPLE_RATE;
        out[onset + k] += peak * Math.exp(-s / 1.7) * Math.sin((2 * Math.PI * s) / period);
      }
    }
  }
  return out;
}
