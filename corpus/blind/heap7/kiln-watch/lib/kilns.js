import { Firing } from './firing.js';
import { DailyReport } from './report.js';

class Kiln {
  constructor(number) {
    this.number = number;
    this.firing = null;
    this.offset = number * 0.25;
  }

  probe() {
    return 20 + this.offset + (this.firing ? this.firing.peak : 0);
  }
}

export class KilnHouse {
  constructor(count) {
    this.kilns = Array.from({ length: count }, (_, i) => new Kiln(i + 1));
    this.report = new DailyReport();
    this.started = 0;
  }

  get occupied() {
    return this.kilns.filter((kiln) => kiln.firing).length;
  }

  load(index, recipe, label) {
    const kiln = this.kilns[index];
    kiln.firing = new Firing(kiln, recipe, label);
    this.started += 1;
    return kiln.firing;
  }

  unload(firing) {
    this.report.add(firing);
    firing.kiln.firing = null;
  }
}
