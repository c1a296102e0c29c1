import { deliveries, readHeading } from './parse.js';

class ReportEntry {
  constructor(heading, lot) {
    this.heading = heading;
    this.lot = lot;
    this.deliveries = 0;
    this.byFruit = { apple: 0, pear: 0, plum: 0, quince: 0 };
  }
}

export class Importer {
  constructor(growers) {
    this.growers = growers;
    this.history = [];
    this.kilograms = 0;
  }

  read(text) {
    const { heading, lot, from } = readHeading(text);
    const entry = new ReportEntry(heading, lot);
    for (const { grower, fruit, kilograms } of deliveries(text, from)) {
      const known = this.growers.get(grower);
      if (!known) continue;
      known.delivered += kilograms;
      entry.byFruit[fruit] += kilograms;
      entry.deliveries++;
      this.kilograms += kilograms;
    }
    this.history.push(entry);
  }

  last() {
    return this.history.at(-1);
  }
}
