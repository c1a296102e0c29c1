import type { DatabaseSync } from 'node:sqlite';
import type { Mapper } from './mapper.ts';

interface Tracked { entity: { id: number }; loaded: Array<string | number | null> | null }

/** Unit of work: every row is one object, and flush writes only what differs from what was read. */
export class Session {
  private readonly db: DatabaseSync;
  private readonly identity = new Map<Mapper<any>, Map<number, Tracked>>();
  stats = { hits: 0, reads: 0, inserts: 0, updates: 0 };

  constructor(db: DatabaseSync) { this.db = db; }

  private room(mapper: Mapper<any>): Map<number, Tracked> {
    let room = this.identity.get(mapper);
    if (!room) this.identity.set(mapper, (room = new Map()));
    return room;
  }

  find<E extends { id: number }>(mapper: Mapper<E>, id: number): E | null {
    const room = this.room(mapper);
    const tracked = room.get(id);
    if (tracked) {
      this.stats.hits++;
      return tracked.entity as E;
    }
    this.stats.reads++;
    const row = mapper.byId.get(id);
    if (!row) return null;
    const entity = mapper.hydrate(row as any);
    room.set(id, { entity, loaded: mapper.raw(row as any) });
    return entity;
  }

  add<E extends { id: number }>(mapper: Mapper<E>, entity: E): E {
    this.room(mapper).set(entity.id, { entity, loaded: null });
    return entity;
  }

  flush(): void {
    this.db.exec('BEGIN');
    try {
      for (const [mapper, room] of this.identity) {
        for (const tracked of room.values()) {
          const now = mapper.dehydrate(tracked.entity);
          if (tracked.loaded === null) {
            mapper.insert(now);
            this.stats.inserts++;
          } else if (now.some((v, i) => v !== tracked.loaded![i])) {
            mapper.update(now);
            this.stats.updates++;
          }
          tracked.loaded = now;
        }
      }
      this.db.exec('COMMIT');
    } catch (e) {
      this.db.exec('ROLLBACK');
      throw e;
    }
  }
}
