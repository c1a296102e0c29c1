const FIRST = ['Sand', 'Horn', 'Kvam', 'Lund', 'Ask', 'Fager', 'Stor', 'Nord', 'Molde', 'Vik', 'Hav', 'Eid'];
const LAST = ['øya', 'nes', 'vik', 'sund', 'havn', 'fjord', 'bukt', 'heim', 'strand'];

class Harbours {
  constructor() {
    this.byCode = new Map();
    this.codes = [];
  }

  add(harbour) {
    this.byCode.set(harbour.code, harbour);
    this.codes.push(harbour.code);
  }

  get(code) {
    return this.byCode.get(code);
  }

  pick(random) {
    return this.byCode.get(random.of(this.codes));
  }
}

export function loadHarbours(random) {
  const harbours = new Harbours();
  for (const first of FIRST) {
    for (const last of LAST) {
      const code = `${first.slice(0, 2)}${last.slice(0, 2)}${harbours.codes.length}`.toUpperCase();
      harbours.add({
        code,
        name: first + last,
        berths: 1 + random.int(4),
        tides: Array.from({ length: 120 }, (_, hour) => ({ hour, level: Math.sin(hour / 6.2 + random.next()) * 140 })),
      });
    }
  }
  return harbours;
}
