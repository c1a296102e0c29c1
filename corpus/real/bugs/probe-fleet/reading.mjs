// One probe answers with a packed frame: 12 samples and a checksum.
export async function fetchFrame(site, round) {
  const frame = new DataView(new ArrayBuffer(12 * 4 + 2));
  let sum = 0;
  for (let k = 0; k < 12; k++) {
    const value = Math.round(1000 * (8 + site.drift * k + Math.sin((site.id + round * 31 + k) / 9) * (60 / site.depth)));
    frame.setInt32(k * 4, value);
    sum = (sum + value) & 0xffff;
  }
  await null;
  frame.setUint16(48, sum);
  return frame;
}

export function decode(frame) {
  const samples = [];
  let sum = 0;
  for (let k = 0; k < 12; k++) {
    const raw = frame.getInt32(k * 4);
    sum = (sum + raw) & 0xffff;
    samples.push(raw / 1000);
  }
  if (frame.getUint16(48) !== sum) throw new RangeError('bad frame');
  return samples;
}

export function summarise(samples) {
  const mean = samples.reduce((a, b) => a + b, 0) / samples.length;
  const spread = Math.sqrt(samples.reduce((a, b) => a + (b - mean) ** 2, 0) / samples.length);
  return { mean, spread, min: Math.min(...samples), max: Math.max(...samples) };
}
