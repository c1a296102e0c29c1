import { INSTRUMENTS } from './systems.js';

export function* cruise(count, seed = 11) {
  let s = seed;
  const rnd = () => {
    s = (Math.imul(s, 22695477) + 1) >>> 0;
    return s / 4294967296;
  };
  let lon = 8.1;
  let lat = 54.1;
  for (let i = 0; i < count; i++) {
    lon += (rnd() - 0.48) * 0.0004;
    lat += (rnd() - 0.5) * 0.0004;
    const instrument = INSTRUMENTS[Math.floor(rnd() * INSTRUMENTS.length)];
    yield { id: i, at: i * 2000, instrument, lon, lat, depth: 12 + Math.sin(i / 300) * 6 + rnd() };
  }
}
