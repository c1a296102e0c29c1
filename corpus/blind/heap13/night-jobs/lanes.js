import { enter } from './scope.js';
import { handlers } from './handlers.js';

export class Lanes {
  constructor(mailbox, count, region) {
    this.totals = { invoice: 0, audit: 0, statement: 0 };
    this.mailbox = mailbox;
    this.running = Array.from({ length: count }, (_, i) => this.#lane(i, region));
  }

  async #lane(number, region) {
    enter(`lane ${number}`, { region, lane: number });
    for (;;) {
      const job = await this.mailbox.take();
      if (job === null) return;
      await this.#perform(job, enter(`job ${job.number}`, { kind: job.kind, attempt: 1 }));
    }
  }

  async #perform(job, scope) {
    try {
      const result = await handlers[job.kind](job);
      this.totals[job.kind] += result;
      job.settle({ ok: true, notes: scope.notes.length });
    } catch (error) {
      job.settle({ ok: false, where: `${scope.get('region')}/${scope.name}`, error });
    }
  }

  async stop() {
    for (const lane of this.running) this.mailbox.put(null);
    await Promise.all(this.running);
  }
}
