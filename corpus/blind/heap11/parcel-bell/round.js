const STREETS = ['Mill Lane', 'Ash Row', 'Quay Street', 'Bell Yard', 'Long Acre', 'Tanner Way', 'Fox Hill', 'Spring Gardens'];

export function dealer(seed) {
  let s = seed >>> 0;
  return (n) => {
    s = (Math.imul(s, 747796405) + 2891336453) >>> 0;
    const word = Math.imul((s >>> ((s >>> 28) + 4)) ^ s, 277803737) >>> 0;
    return (((word >>> 22) ^ word) >>> 0) % n;
  };
}

export class Address {
  constructor(id, deal) {
    this.id = id;
    this.street = STREETS[deal(STREETS.length)];
    this.house = 1 + deal(180);
    this.door = { floor: deal(7), bell: `${this.street.slice(0, 3)}-${deal(999)}`, dog: deal(6) === 0 };
    this.visits = Array.from({ length: 10 }, () => deal(86400));
    this.plate = `${this.house} ${this.street}, floor ${this.door.floor}, bell ${this.door.bell}`;
  }
}

export class Parcel {
  constructor(number, address, deal) {
    this.number = number;
    this.address = address;
    this.weight = 100 + deal(20000);
    this.scans = Array.from({ length: 12 }, (_, i) => ({ depot: deal(40), at: 1_700_000 + i * 600 + deal(500) }));
    this.label = `P${number} for ${address.plate}`;
  }
}
