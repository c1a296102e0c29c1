import { createHash } from 'node:crypto';

export class PassScreen {
  constructor() {
    this.waits = [];
    this.late = new Map();
  }
  show(state, action) {
    if (action.type !== 'sent') return;
    const ticket = state.tickets[action.id];
    const wait = ticket.sent - ticket.at;
    this.waits.push(wait);
    if (wait > 14) this.late.set(ticket.table, (this.late.get(ticket.table) ?? 0) + 1);
  }
  percentile(p) {
    const sorted = Float64Array.from(this.waits).sort();
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))];
  }
}

export class Printer {
  constructor() {
    this.hash = createHash('sha256');
    this.slips = 0;
  }
  show(state, action) {
    if (action.type === 'ordered') {
      const lines = action.dishes.map((d) => `${d.station.padEnd(8)}${String(d.minutes).padStart(3)}m${d.price.toFixed(2).padStart(8)}`);
      this.slips++;
      this.hash.update(`TABLE ${action.table}\n${lines.join('\n')}\nTOTAL ${state.till.takings.toFixed(2)}\n`);
    } else if (action.type === 'plated') {
      const ticket = state.tickets[action.id];
      this.hash.update(`${ticket.id} ${ticket.done}/${ticket.dishes.length} ${JSON.stringify(state.stations)}\n`);
    }
  }
  close() {
    return this.hash.digest('hex').slice(0, 16);
  }
}
