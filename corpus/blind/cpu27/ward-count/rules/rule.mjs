/** A way of counting. Subclasses yield rounds and end by returning who is in. */
export class Rule {
  constructor(roll, seats) {
    this.roll = roll;
    this.seats = seats;
  }

  get title() {
    return this.constructor.name;
  }

  *rounds() {
    throw new Error(`${this.title} does not count`);
  }

  elect() {
    const way = this.rounds();
    let step = way.next();
    let rounds = 0;
    while (!step.done) {
      rounds++;
      step = way.next();
    }
    return { elected: step.value, rounds };
  }
}
