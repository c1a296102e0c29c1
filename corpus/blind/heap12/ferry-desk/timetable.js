const PORTS = ['Aros', 'Bellholm', 'Cray', 'Dunmouth', 'Ense', 'Farvik', 'Gullsand', 'Hove'];

export class Sailing {
  constructor(code, from, to, departs, capacity) {
    this.code = code;
    this.from = from;
    this.to = to;
    this.departs = departs;
    this.capacity = capacity;
    this.remarks = `${from} to ${to}, boarding closes ${20 + (capacity % 15)} minutes before ${new Date(departs).toISOString()}`;
  }
}

export function loadTimetable(days, rnd) {
  const table = new Map();
  const start = Date.UTC(2026, 3, 1);
  for (let d = 0; d < days; d++) {
    for (const from of PORTS) {
      for (let k = 0; k < 5; k++) {
        const to = PORTS[Math.floor(rnd() * PORTS.length)];
        if (to === from) continue;
        const code = `${from.slice(0, 2)}${to.slice(0, 2)}-${d}-${k}`.toUpperCase();
        const departs = start + d * 86400e3 + (6 + 3 * k) * 3600e3;
        table.set(code, new Sailing(code, from, to, departs, 120 + Math.floor(rnd() * 400)));
      }
    }
  }
  return table;
}
