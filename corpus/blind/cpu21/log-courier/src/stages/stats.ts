import type { Event, Stage } from '../core/types.ts';

export class Stats implements Stage<Event, Event> {
  readonly name = 'stats';
  readonly byService = new Map<string, Record<string, number>>();
  #perMinute = new Map<number, number>();

  process(e: Event): Event {
    let row = this.byService.get(e.service);
    if (!row) this.byService.set(e.service, (row = { hidden: 0 }));
    row[e.level] = (row[e.level] ?? 0) + 1;
    row.hidden += e.hidden;
    const minute = Math.floor(e.at / 60_000);
    this.#perMinute.set(minute, (this.#perMinute.get(minute) ?? 0) + 1);
    return e;
  }

  busiest(): [number, number] {
    let best: [number, number] = [0, 0];
    for (const entry of this.#perMinute) if (entry[1] > best[1]) best = entry;
    return best;
  }
}
