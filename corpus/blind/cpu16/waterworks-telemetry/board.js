'use strict';

class Board {
  constructor() {
    this.pumps = new Map();
    this.alarms = 0;
  }

  post(pump, { rms, crest, dominantHz }) {
    const row = this.pumps.get(pump) ?? { frames: 0, rms: 0, hz: 0 };
    row.frames++;
    row.rms += (rms - row.rms) / Math.min(row.frames, 20);
    row.hz = dominantHz;
    if (crest > 4.5) this.alarms++;
    this.pumps.set(pump, row);
  }

  report() {
    const rows = [...this.pumps].sort(([a], [b]) => a - b).slice(0, 4);
    return [`${this.pumps.size} pumps, ${this.alarms} alarms`, ...rows.map(([pump, r]) => `  pump ${pump}: ${r.frames} frames, rms ${r.rms.toFixed(2)}, ${r.hz.toFixed(1)} Hz`)].join('\n');
  }
}

module.exports = { Board };
