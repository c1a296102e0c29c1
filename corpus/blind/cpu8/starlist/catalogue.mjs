import { Readable, Transform } from 'node:stream';

// Fixed-width star list as the old observatory writes it: blank-filled columns, '#' starts a remark.
const TYPES = ['O5V', 'B2III', 'A0V', 'F5IV', 'G2V', 'K1III', 'M4V'];

function* text(count, seed) {
  let s = seed;
  const u = () => ((s = (s * 16807) % 2147483647) / 2147483647);
  yield '# BRIGHT STAR EXTRACT  equinox 2000.0\n';
  for (let i = 1; i <= count; i++) {
    const id = `HR ${i}`.padEnd(12);
    const ra = (u() * 360).toFixed(5).padStart(11);
    const dec = (u() * 180 - 90).toFixed(5).padStart(11);
    const mag = (u() * 7 - 1).toFixed(2).padStart(7);
    const type = TYPES[Math.floor(u() * 7)].padEnd(90);
    const names = (u() < 0.1 ? `NAME ${i}` : '').padEnd(160);
    const parallax = (1 + u() * 90).toFixed(2);
    const remark = u() < 0.15 ? '   # var?' : '';
    yield `${id}${ra}${dec}${mag} ${type}${names}${parallax}${remark}\n`;
    if (i % 500 === 0) yield '\n';
  }
}

export const source = (count, seed) => Readable.from(text(count, seed), { objectMode: false });

export function lines() {
  let rest = '';
  return new Transform({
    readableObjectMode: true,
    decodeStrings: false,
    transform(chunk, _enc, done) {
      const parts = (rest + chunk).split('\n');
      rest = parts.pop();
      for (const part of parts) this.push(part.length ? part : ' ');
      done();
    },
    flush(done) {
      if (rest) this.push(rest);
      done();
    },
  });
}
