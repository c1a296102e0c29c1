import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as turn } from 'node:timers/promises';

const current = new AsyncLocalStorage();

export class Inquiry {
  constructor(number, stop, minute) {
    this.number = number;
    this.stop = stop;
    this.minute = minute;
    this.rows = [];
    this.trail = [];
  }

  note(text) {
    this.trail.push({ text, inquiry: this.number });
  }
}

export function note(text) {
  current.getStore()?.note(text);
}

export class Pulse {
  constructor() {
    this.beats = 0;
    this.slow = 0;
  }

  watch(limit) {
    const deadline = performance.now() + limit;
    const beat = () => {
      this.beats++;
      if (performance.now() > deadline) this.slow++;
    };
    return setInterval(beat, 60_000).unref();
  }
}

export class Counter {
  constructor(network, pulse) {
    this.network = network;
    this.pulse = pulse;
    this.answered = 0;
    this.empty = 0;
  }

  answer(inquiry) {
    return current.run(inquiry, async () => {
      const watch = this.pulse.watch(2000);
      note('taken');
      await turn();
      const rows = this.network.departures(inquiry.stop, inquiry.minute, 8);
      inquiry.rows = rows;
      note(`found ${rows.length}`);
      if (rows.length === 0) {
        this.empty++;
        clearInterval(watch);
        return 'no tram';
      }
      this.answered++;
      return rows.map((row) => row.text).join('\n');
    });
  }
}
