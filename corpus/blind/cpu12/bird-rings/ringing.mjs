const SPECIES = ['reed warbler', 'bluethroat', 'wryneck', 'crossbill', 'swift', 'dunlin', 'redstart'];

export function finds(count) {
  let s = 88172645;
  const below = (n) => {
    s ^= s << 13;
    s ^= s >>> 17;
    s ^= s << 5;
    return (s >>> 0) % n;
  };
  return Array.from({ length: count }, (_, i) => ({
    ring: `${'ABCH'[below(4)]}${100000 + below(3000)}`,
    species: SPECIES[below(SPECIES.length)],
    lat: 35 + below(2500) / 100,
    lon: -5 + below(3000) / 100,
    day: i % 365,
  }));
}

export class Atlas {
  #cells = new Map();
  #lives = new Map();

  constructor(finds) {
    for (const f of finds) {
      push(this.#cells, `${Math.floor(f.lat)}:${Math.floor(f.lon)}`, f);
      push(this.#lives, f.ring, f);
    }
  }

  cell(lat, lon) {
    return this.#cells.get(`${lat}:${lon}`) ?? [];
  }

  life(ring) {
    return (this.#lives.get(ring) ?? []).toSorted((a, b) => a.day - b.day);
  }
}

function push(map, key, value) {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

export class Journeys {
  constructor({ atlas }) {
    this.atlas = atlas;
  }

  of(ring) {
    const life = this.atlas.life(ring);
    let km = 0;
    for (let i = 1; i < life.length; i++) km += great(life[i - 1], life[i]);
    return { ring, finds: life.length, km: Math.round(km) };
  }
}

function great(a, b) {
  const r = Math.PI / 180;
  const h = Math.sin(((b.lat - a.lat) * r) / 2) ** 2 + Math.cos(a.lat * r) * Math.cos(b.lat * r) * Math.sin(((b.lon - a.lon) * r) / 2) ** 2;
  return 12742 * Math.asin(Math.sqrt(h));
}
