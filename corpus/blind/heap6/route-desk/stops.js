let seed = 20240607;
export function rand(n) {
  seed = (Math.imul(seed, 48271) >>> 0) % 2147483647;
  return seed % n;
}

const PLACES = ['Mill Lane', 'Station Road', 'Market Square', 'Harbour View', 'College Green', 'Abbey Close'];
export const stops = Array.from({ length: 7000 }, (_, i) => ({
  code: `${'NESW'[i % 4]}${1000 + i}`,
  label: `${PLACES[i % PLACES.length]} ${i}`,
  lat: 51 + rand(10000) / 10000,
  lon: -2 + rand(10000) / 10000,
  lines: [rand(90), rand(90), rand(90)],
}));
export const footpaths = Float32Array.from({ length: 700000 }, (_, i) => (i % 997) / 10);
