const HARBOURS = ['Aldness', 'Brakewell', 'Corrie'];

export function makeRandom(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const pad = (n) => String(n).padStart(2, '0');

/** One feed document per harbour, as the hydrographic office publishes it. */
export function* harbourFeeds(readings) {
  const random = makeRandom(20317);
  for (const [index, name] of HARBOURS.entries()) {
    const phase = random() * Math.PI * 2;
    const lines = [`<?xml version="1.0"?>`, `<tides harbour="${name}" datum="LAT" xmlns="urn:tides:1">`];
    for (let i = 0; i < readings; i++) {
      const hours = i * 0.2;
      const level =
        3.1 +
        2.2 * Math.cos((2 * Math.PI * hours) / 12.42 + phase) +
        0.6 * Math.cos((2 * Math.PI * hours) / 12 + index) +
        0.04 * (random() - 0.5);
      const flag = random() < 0.01 ? ' q="suspect"' : '';
      lines.push(`<r h="${pad(Math.floor(hours) % 24)}:${pad(Math.round((hours % 1) * 60))}" d="${Math.floor(hours / 24)}"${flag}>${level.toFixed(3)}</r>`);
    }
    lines.push('</tides>');
    yield { name, xml: lines.join('') };
  }
}
