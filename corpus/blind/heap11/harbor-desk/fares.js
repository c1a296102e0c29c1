// Fare book of the ferry line: read once when the desk opens.
const PORTS = ['Aran', 'Brodick', 'Colla', 'Dunoon', 'Eriska', 'Fishnish', 'Gigha', 'Hunter Quay', 'Iona', 'Jura', 'Kerrera', 'Lochaline'];
const CLASSES = ['foot', 'bicycle', 'motorbike', 'car', 'van', 'coach', 'trailer'];

export function makeRandom(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export class Sailing {
  constructor(number, from, to, day, minute, fares) {
    this.number = number;
    this.from = from;
    this.to = to;
    this.day = day;
    this.minute = minute;
    this.fares = fares;
    this.note = `Sailing ${number} from ${from} to ${to}, gate closes ${20 + (number % 3) * 5} minutes before departure`;
  }

  quote(kind, people) {
    const base = this.fares[CLASSES.indexOf(kind)] ?? this.fares[0];
    return Math.round(base + people * this.fares[0] * 0.8);
  }
}

export class FareBook {
  constructor(seed) {
    const random = makeRandom(seed);
    this.sailings = [];
    this.byRoute = new Map();
    let number = 100;
    for (let day = 0; day < 85; day++) {
      for (const from of PORTS) {
        for (let i = 0; i < 12; i++) {
          const to = PORTS[(PORTS.indexOf(from) + 1 + Math.floor(random() * (PORTS.length - 1))) % PORTS.length];
          const fares = CLASSES.map((_, k) => Math.round(300 + k * 450 + random() * 800));
          const sailing = new Sailing(number++, from, to, day, 300 + i * 65, fares);
          this.sailings.push(sailing);
          const route = `${from}>${to}`;
          if (!this.byRoute.has(route)) this.byRoute.set(route, []);
          this.byRoute.get(route).push(sailing);
        }
      }
    }
  }

  find(from, to, day) {
    const list = this.byRoute.get(`${from}>${to}`) ?? [];
    return list.filter((sailing) => sailing.day >= day).slice(0, 40);
  }
}

export { PORTS, CLASSES };
