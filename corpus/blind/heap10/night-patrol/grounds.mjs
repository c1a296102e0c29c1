export class Lcg {
  constructor(seed) {
    this.state = seed % 2147483647;
  }
  int(n) {
    this.state = (this.state * 16807) % 2147483647;
    return this.state % n;
  }
}

export class Door {
  constructor(id, zone, floor, rights) {
    this.id = id;
    this.zone = zone;
    this.floor = floor;
    this.rights = rights;
    this.lastSeen = 0;
    this.open = false;
  }
}

export class Badge {
  constructor(number, holder, zones) {
    this.number = number;
    this.holder = holder;
    this.zones = zones;
  }
}

const ZONES = ['yard', 'hall', 'lab', 'office', 'store', 'roof', 'cellar'];

export class Grounds {
  constructor(lcg, doors, badges) {
    this.doors = [];
    for (let i = 0; i < doors; i++) {
      const rights = Array.from({ length: 5 }, () => ({ from: lcg.int(12), to: 12 + lcg.int(12), level: lcg.int(4) }));
      this.doors.push(new Door(`D${1000 + i}`, ZONES[lcg.int(7)], lcg.int(9), rights));
    }
    this.badges = new Map();
    for (let i = 0; i < badges; i++) {
      const zones = new Set(Array.from({ length: 3 }, () => ZONES[lcg.int(7)]));
      this.badges.set(500000 + i, new Badge(500000 + i, `Guard ${lcg.int(9000)}`, zones));
    }
  }

  inZone(zone) {
    return this.doors.filter((d) => d.zone === zone);
  }
}

export { ZONES };
