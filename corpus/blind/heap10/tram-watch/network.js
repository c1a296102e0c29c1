export class Picker {
  #s;
  constructor(seed) {
    this.#s = seed >>> 0;
  }
  of(n) {
    this.#s = (Math.imul(this.#s, 69069) + 1) >>> 0;
    return Math.floor((this.#s / 4294967296) * n);
  }
}

export class Stop {
  constructor(id, name, lines, timetable) {
    this.id = id;
    this.name = name;
    this.lines = lines;
    this.timetable = timetable;
    this.waiting = 0;
  }
}

const PLACES = ['Market', 'Opera', 'Depot', 'Hospital', 'Park', 'School', 'Mill', 'Quay', 'Fair'];

export function network(pick, stops, lines) {
  const all = [];
  for (let i = 0; i < stops; i++) {
    const mine = [pick.of(lines), pick.of(lines)];
    const timetable = [];
    for (let t = 0; t < 110; t++) timetable.push({ line: mine[t & 1], at: 290 + t * 9 + pick.of(8), low: pick.of(3) > 0 });
    all.push(new Stop(i, `${PLACES[pick.of(9)]} ${i}`, mine, timetable));
  }
  return all;
}
