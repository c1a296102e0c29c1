import { createActor, type ActorRefFrom, type SnapshotFrom } from 'xstate';
import { parcel } from './parcel.ts';
import type { DayEvent } from './day.ts';

type Snapshot = SnapshotFrom<typeof parcel>;

const label = (s: Snapshot): string => {
  const way = s.value.way;
  return `${typeof way === 'string' ? way : `out.${way.out}`}/${s.value.shape}`;
};

export class Depot {
  private readonly open = new Map<string, ActorRefFrom<typeof parcel>>();
  private readonly closed = new Map<string, string>();
  private readonly tally = new Map<string, number>();
  events = 0;
  ignored = 0;

  get count() {
    return this.open.size + this.closed.size;
  }

  take(entry: DayEvent) {
    this.events++;
    if (entry.kind === 'new') {
      const actor = createActor(parcel, { input: entry.input });
      actor.subscribe((s) => {
        if (s.status !== 'active') return;
        const key = label(s);
        this.tally.set(key, (this.tally.get(key) ?? 0) + 1);
      });
      this.open.set(entry.input.id, actor.start());
      return;
    }
    const actor = this.open.get(entry.id);
    if (!actor) {
      this.ignored++;
      return;
    }
    const before = actor.getSnapshot();
    actor.send(entry.event);
    const after = actor.getSnapshot();
    if (after === before) this.ignored++;
    if (after.value.way === 'delivered' || after.value.way === 'returned') this.shelve(entry.id, actor);
  }

  private shelve(id: string, actor: ActorRefFrom<typeof parcel>) {
    const s = actor.getSnapshot();
    this.closed.set(id, `${id} ${label(s)} ${s.context.hubs.length} ${s.context.tries} ${s.context.late ? 'late' : 'fine'} ${s.context.harm}`);
    actor.stop();
    this.open.delete(id);
  }

  closeBooks() {
    for (const [id, actor] of [...this.open]) this.shelve(id, actor);
  }

  states(): Record<string, number> {
    return Object.fromEntries(this.tally);
  }

  *ledger() {
    for (const id of [...this.closed.keys()].sort()) yield `${this.closed.get(id)}\n`;
  }
}
