/** Loudness envelope, one value for each tenth of a second. */
export function envelope(events, seconds) {
  const out = new Float64Array(Math.ceil(seconds * 10) + 1);
  for (const e of events) {
    const from = Math.floor(e.on * 10);
    const to = Math.min(out.length - 1, Math.floor(e.off * 10));
    for (let i = from; i <= to; i++) out[i] += e.gain;
  }
  return out;
}

export function peaks(env) {
  const list = Array.from(env, (value, index) => ({ value, index }));
  list.sort((a, b) => b.value - a.value);
  return list.slice(0, 5);
}

export function frequencies(events) {
  let sum = 0;
  for (const e of events) {
    for (let partial = 1; partial <= 8; partial++) sum += Math.sin(440 * 2 ** ((e.pitch - 69) / 12) * partial * e.on) / partial;
  }
  return sum;
}
