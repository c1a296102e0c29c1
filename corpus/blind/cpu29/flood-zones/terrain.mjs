import { polygon, point } from '@turf/helpers';

export function seeded(seed) {
  let a = seed >>> 0, b = 0x9e3779b9, c = 0x243f6a88, d = 0xb7e15162;
  const next = () => {
    const t = (a + b + d) >>> 0;
    d = (d + 1) >>> 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) >>> 0;
    c = ((c << 21) | (c >>> 11)) >>> 0;
    c = (c + t) >>> 0;
    return t / 4294967296;
  };
  for (let i = 0; i < 12; i++) next();
  return next;
}

const round = (x) => Math.round(x * 1e6) / 1e6;

/** A ring around a centre whose radius wanders, closed at the end. */
function ring(rnd, lon, lat, radius, corners, rough) {
  const phases = Array.from({ length: 5 }, (_, k) => [k + 2, rnd() * Math.PI * 2, (rnd() * rough) / (k + 1)]);
  const out = [];
  for (let i = 0; i < corners; i++) {
    const angle = (i / corners) * Math.PI * 2;
    let r = radius;
    for (const [n, phase, size] of phases) r += radius * size * Math.sin(n * angle + phase);
    out.push([round(lon + (r * Math.cos(angle)) / Math.cos((lat * Math.PI) / 180)), round(lat + r * Math.sin(angle))]);
  }
  out.push([...out[0]]);
  return out;
}

function boxOf(outer) {
  let [w, s, e, n] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of outer) {
    if (x < w) w = x;
    if (x > e) e = x;
    if (y < s) s = y;
    if (y > n) n = y;
  }
  return [w, s, e, n];
}

const LEVELS = ['1 in 30', '1 in 100', '1 in 200', '1 in 1000'];

/** Zones along three rivers; each place of a river has nested zones, some with an island. */
export function zones(seed, places) {
  const rnd = seeded(seed);
  const out = [];
  for (let p = 0; p < places; p++) {
    const river = p % 3;
    const along = Math.floor(p / 3) / Math.ceil(places / 3);
    const lon = -3 + along * 2.4 + river * 0.1;
    const lat = 52.2 + river * 0.35 + 0.18 * Math.sin(along * 9 + river);
    const base = 0.006 + rnd() * 0.008;
    for (let level = 0; level < LEVELS.length; level++) {
      const radius = base * (1 + level * 0.45);
      const rings = [ring(rnd, lon, lat, radius, 90 + level * 40, 0.3)];
      if (rnd() < 0.25) rings.push(ring(rnd, lon, lat, radius * 0.2, 24, 0.2).reverse());
      const zone = polygon(rings, { id: `Z${out.length + 1}`, river: ['Teme', 'Onny', 'Rea'][river], level, label: LEVELS[level] });
      zone.bbox = boxOf(rings[0]);
      out.push(zone);
    }
  }
  return out;
}

const TOWNS = ['Ludlow', 'Knighton', 'Tenbury', 'Craven Arms', 'Clun', 'Bewdley'];

export function* addresses(seed, count) {
  const rnd = seeded(seed);
  for (let i = 0; i < count; i++) {
    const town = Math.floor(rnd() * TOWNS.length);
    const river = town % 3;
    const along = (town + 0.5) / TOWNS.length + (rnd() - 0.5) * 0.16;
    const spread = (rnd() + rnd() + rnd() - 1.5) * 0.06;
    const lon = -3 + along * 2.4 + river * 0.1 + spread;
    const lat = 52.2 + river * 0.35 + 0.18 * Math.sin(along * 9 + river) + spread * 0.7;
    yield point([round(lon), round(lat)], { uprn: 100000 + i, town: TOWNS[town], value: 90 + Math.floor(rnd() * 500), floor: Math.floor(rnd() * 4) });
  }
}
