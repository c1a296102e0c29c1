class Address {
  constructor(street, house, side) {
    this.street = street.name;
    this.town = street.town;
    this.house = house;
    this.code = side.code;
    this.lines = [`${house} ${street.name}`, street.town, side.code];
    this.spot = { north: street.id / 977.3, east: house / 13.7 };
    this.neighbours = [];
    for (let n = house - 6; n <= house + 6; n += 2) {
      if (n >= side.from && n <= side.to) this.neighbours.push({ house: n, distance: Math.abs(n - house) * 4.4 });
    }
  }
}

export class Finder {
  constructor(gazetteer, recent) {
    this.gazetteer = gazetteer;
    this.recent = recent;
    this.hits = 0;
    this.misses = 0;
  }

  find(street, house) {
    const key = `${street}:${house}`;
    const known = this.recent.get(key);
    if (known) {
      this.hits++;
      return known;
    }
    this.misses++;
    const entry = this.gazetteer.street(street);
    const side = entry.sides[(house + 1) % 2];
    if (house > side.to) return null;
    const address = new Address(entry, house, side);
    this.recent.set(key, address);
    return address;
  }
}
