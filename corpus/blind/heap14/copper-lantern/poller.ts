import { inScope, scopes } from './scope.ts';
import type { Feed } from './feed.ts';
import type { LampTable } from './lamps.ts';

const BUSY_MS = 2;
const IDLE_MS = 120;

export class Poller {
  private feed: Feed;
  private table: LampTable;
  private timer: NodeJS.Timeout | null = null;
  private running = false;
  polls = 0;
  readings = 0;

  constructor(feed: Feed, table: LampTable) {
    this.feed = feed;
    this.table = table;
  }

  start(): void {
    this.running = true;
    this.arm(BUSY_MS);
  }

  stop(): void {
    this.running = false;
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private arm(ms: number): void {
    if (!this.running) return;
    this.timer = setTimeout(() => {
      void inScope(this.feed.street, () => this.poll());
    }, ms);
  }

  private async poll(): Promise<void> {
    const scope = scopes.getStore();
    this.polls += 1;
    const batch = await this.feed.take(48);
    if (scope !== undefined) {
      scope.payload = batch;
      scope.tags.set('street', this.feed.street);
    }
    let unknown = 0;
    for (const reading of batch) {
      if (this.table.apply(this.feed.street, reading)) this.readings += 1;
      else unknown += 1;
    }
    if (unknown > 0) scopes.getStore()?.note(`${unknown} unknown lamps`);
    this.arm(batch.length > 0 ? BUSY_MS : IDLE_MS);
  }
}
