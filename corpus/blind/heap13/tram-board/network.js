// Lines, stops and drivers of the tram network, and the day's timetable.

export function stream(seed) {
  let w = seed >>> 0;
  return {
    unit() {
      w = (w + 0x9e3779b9) >>> 0;
      let z = w;
      z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
      z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
      return ((z ^ (z >>> 15)) >>> 0) / 4294967296;
    },
    int(n) {
      return Math.floor(this.unit() * n);
    },
  };
}

export function buildNetwork() {
  const s = stream(12);
  const stops = Array.from({ length: 1300 }, (_, i) => ({
    id: i,
    name: `stop ${i}`,
    at: { lat: 50 + s.unit(), lon: 4 + s.unit() },
    timetable: Array.from({ length: 60 }, () => ({ minute: s.int(1440), line: s.int(18) })),
  }));
  const lines = Array.from({ length: 18 }, (_, i) => ({
    number: i + 1,
    stops: Array.from({ length: 24 }, () => stops[s.int(stops.length)]),
  }));
  const drivers = Array.from({ length: 90 }, (_, i) => ({ badge: `D${100 + i}`, name: `driver ${i}` }));
  return { stops, lines, drivers };
}
