const KINDS = ['tug', 'barge', 'trawler', 'tanker', 'ferry', 'yacht', 'pilot boat'];

export function roller(seed) {
  let s = [seed, seed + 11, seed + 23, seed + 37].map((value) => value >>> 0);
  return (n) => {
    let t = s[3];
    t ^= t << 11;
    t ^= t >>> 8;
    s = [(t ^ s[0] ^ (s[0] >>> 19)) >>> 0, s[0], s[1], s[2]];
    return s[0] % n;
  };
}

export class Vessel {
  constructor(id, roll) {
    this.id = id;
    this.kind = KINDS[roll(KINDS.length)];
    this.name = `${this.kind} ${id} of berth ${roll(80)}`;
    this.size = { length: 8 + roll(200), beam: 3 + roll(30), draught: 1 + roll(14) };
    this.papers = Array.from({ length: 8 }, (_, i) => ({ sort: i, until: 2026 + roll(9), clerk: roll(30) }));
  }
}

export class Sighting {
  constructor(at, vessel, bearing, speed) {
    this.at = at;
    this.vessel = vessel;
    this.bearing = bearing;
    this.speed = speed;
    this.text = `${at}: ${vessel.name} at ${bearing.toFixed(2)} with ${speed.toFixed(1)} kn`;
    this.track = [bearing, bearing + speed / 60, bearing + speed / 30, bearing + speed / 20];
  }
}
