export class Shuffle {
  constructor(seed) {
    this.x = seed % 30269;
    this.y = (seed * 7) % 30307;
    this.z = (seed * 13) % 30323;
  }
  pick(n) {
    this.x = (171 * this.x) % 30269;
    this.y = (172 * this.y) % 30307;
    this.z = (170 * this.z) % 30323;
    return Math.floor(((this.x / 30269 + this.y / 30307 + this.z / 30323) % 1) * n);
  }
}

const OFFICES = ['claims', 'payroll', 'planning', 'archive', 'legal', 'garage', 'school board', 'parks'];

export class Person {
  constructor(id, shuffle) {
    this.id = id;
    this.office = OFFICES[shuffle.pick(OFFICES.length)];
    this.room = `${String.fromCharCode(65 + shuffle.pick(6))}${100 + shuffle.pick(400)}`;
    this.days = Array.from({ length: 14 }, () => ({ from: 420 + shuffle.pick(120), to: 900 + shuffle.pick(200) }));
    this.sign = `Person ${id}, ${this.office}, room ${this.room}`;
  }
}

export class Letter {
  constructor(number, person, shuffle) {
    this.number = number;
    this.person = person;
    this.pages = Array.from({ length: 1 + shuffle.pick(5) }, (_, page) => ({
      page,
      text: `Page ${page} of letter ${number} to ${person.sign}: reference ${shuffle.pick(1e6)}, please answer by day ${shuffle.pick(365)}.`,
      marks: Array.from({ length: 10 }, () => shuffle.pick(600) + 0.5),
    }));
  }
}
