import { BerthCalendar, type Stay } from './calendar.ts';
import type { Journal } from './journal.ts';

export interface Leg { berth: number; from: number; to: number }
export interface BookingRequest { vessel: string; length: number; services: string[]; legs: Leg[] }

export class Refusal extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

const SERVICES = ['water', 'shore-power', 'waste', 'pilot', 'crane'];

export class Harbour {
  private berths: BerthCalendar[];
  private byId = new Map<number, Stay>();
  private nextId = 1;
  private journal: Journal;

  constructor(berths: number, journal: Journal) {
    this.berths = Array.from({ length: berths }, (_, i) => new BerthCalendar(60 + (i % 8) * 30));
    this.journal = journal;
  }

  check(r: BookingRequest): void {
    if (typeof r.vessel !== 'string' || r.vessel === '') throw new Refusal(400, 'vessel is missing');
    if (!Array.isArray(r.legs) || r.legs.length === 0) throw new Refusal(400, 'legs are missing');
    for (const s of r.services) if (!SERVICES.includes(s)) throw new Refusal(400, `no service ${s}`);
    for (const leg of r.legs) {
      const berth = this.berths[leg.berth];
      if (!berth) throw new Refusal(404, `no berth ${leg.berth}`);
      if (berth.length < r.length) throw new Refusal(409, `berth ${leg.berth} is too short`);
      if (!(leg.to > leg.from)) throw new Refusal(400, 'a leg ends before it begins');
    }
  }

  /** All legs or none; a later leg may lean on an earlier one, so they are taken in turn. */
  async book(r: BookingRequest): Promise<Stay[]> {
    this.check(r);
    const made: Stay[] = [];
    for (const leg of r.legs) {
      const calendar = this.berths[leg.berth];
      const other = calendar.conflict(leg.from, leg.to);
      if (other) {
        for (const stay of made) this.drop(stay);
        await this.journal.append({ op: 'refused', vessel: r.vessel, berth: leg.berth, by: other.id });
        throw new Refusal(409, `berth ${leg.berth} is taken by ${other.vessel}`);
      }
      const stay: Stay = { id: this.nextId++, vessel: r.vessel, berth: leg.berth, from: leg.from, to: leg.to, state: 'held' };
      calendar.add(stay);
      this.byId.set(stay.id, stay);
      made.push(stay);
    }
    for (const stay of made) {
      stay.state = 'confirmed';
      await this.journal.append({ op: 'booked', ...stay });
    }
    return made;
  }

  async cancel(id: number): Promise<void> {
    const stay = this.byId.get(id);
    if (!stay) throw new Refusal(404, `no stay ${id}`);
    this.drop(stay);
    await this.journal.append({ op: 'cancelled', id });
  }

  plan(from: number, to: number): { berth: number; stays: Stay[]; free: number }[] {
    return this.berths.map((calendar, berth) => {
      const stays = calendar.between(from, to);
      let free = to - from;
      for (const s of stays) free -= Math.min(s.to, to) - Math.max(s.from, from);
      return { berth, stays, free };
    });
  }

  private drop(stay: Stay): void {
    this.berths[stay.berth].remove(stay);
    this.byId.delete(stay.id);
  }

  get size(): number {
    return this.byId.size;
  }
}
