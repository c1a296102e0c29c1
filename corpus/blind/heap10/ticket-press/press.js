import { setTimeout as wait } from 'node:timers/promises';

export class Press {
  constructor(outbox, perBatch, pace) {
    this.outbox = outbox;
    this.perBatch = perBatch;
    this.pace = pace;
    this.printed = 0;
    this.lastNumber = 0;
    this.misordered = 0;
    this.check = 0;
    this.stopped = false;
  }

  async run() {
    while (!this.stopped || this.outbox.length > 0) {
      const batch = this.outbox.take(this.perBatch);
      for (const ticket of batch) this.#print(ticket);
      await wait(this.pace);
    }
    return this.printed;
  }

  #print(ticket) {
    if (ticket.number !== this.lastNumber + 1) this.misordered++;
    this.lastNumber = ticket.number;
    for (const bar of ticket.barcode) this.check = (this.check * 31 + bar) % 999983;
    this.printed++;
  }

  finish() {
    this.stopped = true;
    this.pace = 1;
    this.perBatch = 200;
  }
}
