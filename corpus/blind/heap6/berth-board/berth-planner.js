import { BerthVisit } from './berth-visit.js';
import { depthChart, vesselRegister } from './port-data.js';

export class BerthPlanner {
  constructor(random) {
    this.random = random;
    this.occupied = new Map();
    this.totals = { visits: 0, tonnes: 0, shallow: 0 };
  }

  arrive() {
    const chart = depthChart[this.random(depthChart.length)];
    if (this.occupied.has(chart.berth)) this.depart(chart.berth, 0);
    const vessel = vesselRegister[this.random(vesselRegister.length)];
    this.occupied.set(chart.berth, new BerthVisit(vessel, chart).open());
  }

  depart(berth, clock) {
    const visit = this.occupied.get(berth);
    if (!visit) return;
    this.occupied.delete(berth);
    const note = visit.close(clock);
    this.totals.visits += 1;
    this.totals.tonnes += note.tonnes;
    if (note.clearance < 1) this.totals.shallow += 1;
  }
}
