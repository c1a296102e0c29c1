export class Dice {
  constructor(seed) {
    this.value = seed >>> 0;
  }
  roll(sides) {
    this.value = (Math.imul(this.value, 22695477) + 1) >>> 0;
    return (this.value >>> 8) % sides;
  }
}

const KINDS = ['sugar kelp', 'dulse', 'bladder wrack', 'sea lettuce', 'nori', 'wakame'];

export class Plot {
  constructor(id, dice) {
    this.id = id;
    this.kind = KINDS[dice.roll(KINDS.length)];
    this.depth = 2 + dice.roll(30);
    this.lines = Array.from({ length: 12 }, (_, i) => ({ line: i, length: 40 + dice.roll(160), seeded: dice.roll(365) }));
    this.sign = `Plot ${id}: ${this.kind} at ${this.depth} m on ${this.lines.length} lines`;
  }
}

export class Bale {
  constructor(plot, weight, moisture) {
    this.plot = plot;
    this.weight = weight;
    this.moisture = moisture;
    this.label = `${plot.kind}/${plot.id}/${weight}kg`;
  }
}

/** Bales arrive in boatloads; whoever waits for one gets the next. */
export class Pier {
  constructor() {
    this.boats = [];
    this.waiting = null;
  }

  land(boat) {
    if (this.waiting) {
      const resolve = this.waiting;
      this.waiting = null;
      resolve(boat);
    } else {
      this.boats.push(boat);
    }
  }

  next() {
    if (this.boats.length) return Promise.resolve(this.boats.shift());
    return new Promise((resolve) => {
      this.waiting = resolve;
    });
  }
}
