class Place {
  constructor(code, name, lat, lon) {
    this.code = code;
    this.name = name;
    this.lat = lat;
    this.lon = lon;
  }
}

const places = new Map();
const byPrefix = new Map();

for (let i = 0; i < 40_000; i++) {
  const code = String(10_000 + i);
  const place = new Place(code, `Town ${(i * 7919) % 40_009}`, 47 + (i % 1000) / 250, 6 + (i % 777) / 90);
  places.set(code, place);
  const prefix = code.slice(0, 3);
  const group = byPrefix.get(prefix);
  if (group) group.push(place);
  else byPrefix.set(prefix, [place]);
}

export const find = (code) => places.get(code);

export function nearest(code, count) {
  const from = places.get(code);
  return byPrefix
    .get(code.slice(0, 3))
    .map((place) => ({ place, d: (place.lat - from.lat) ** 2 + (place.lon - from.lon) ** 2 }))
    .sort((a, b) => a.d - b.d)
    .slice(0, count)
    .map(({ place }) => place);
}
