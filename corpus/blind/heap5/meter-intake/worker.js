import { currentScope, inScope } from './scope.js';

export class IntakeWorker {
  batches = 0;
  rejected = 0;

  constructor(inbox, book) {
    this.inbox = inbox;
    this.book = book;
  }

  start() {
    this.#next().catch((error) => {
      console.error('intake stopped', error);
      process.exitCode = 1;
    });
  }

  async #next() {
    const batch = await this.inbox.take();
    await inScope('batch', { number: batch.number, operator: batch.operator }, async () => {
      await this.#store(batch);
      this.batches++;
      this.start();
    });
  }

  async #store(batch) {
    for (const row of batch.rows) {
      const meter = this.book.get(row.meter);
      if (row.delta < 0) {
        this.rejected++;
        currentScope().note('negative delta', `${row.meter} by ${row.delta} from ${currentScope().lookup('operator')}`);
        continue;
      }
      const before = meter.last;
      meter.last = before + row.delta;
      currentScope().note('stored', { meter: row.meter, before, after: meter.last });
    }
    await null;
  }
}
