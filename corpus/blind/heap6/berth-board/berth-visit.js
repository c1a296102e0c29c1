import { tideGauge } from './tide-gauge.js';
import { manifestFor } from './port-data.js';

export class BerthVisit {
  constructor(vessel, chart) {
    this.vessel = vessel;
    this.chart = chart;
    this.manifest = manifestFor(vessel);
    this.clearance = Infinity;
    this.closedAt = null;
  }

  open() {
    tideGauge.on('reading', ({ level }) => {
      if (this.closedAt !== null) return;
      const floor = this.chart.soundings[this.vessel.imo % this.chart.soundings.length];
      this.clearance = Math.min(this.clearance, floor + level - this.vessel.draught);
    });
    return this;
  }

  close(clock) {
    this.closedAt = clock;
    const tonnes = this.manifest.reduce((sum, row) => sum + row.tonnes, 0);
    return { imo: this.vessel.imo, clearance: this.clearance, tonnes };
  }
}
