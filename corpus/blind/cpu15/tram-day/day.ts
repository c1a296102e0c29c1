import { Agenda } from './queue.ts';
import { LINES, served, type Line } from './network.ts';

type Event =
  | { kind: 'arrive'; at: number; order: number; stop: string; to: string }
  | { kind: 'call'; at: number; order: number; tram: Tram }
  | { kind: 'count'; at: number; order: number };

class Tram {
  readonly line: Line;
  readonly forward: boolean;
  index: number;
  readonly aboard = new Map<string, number[]>();
  load = 0;

  constructor(line: Line, forward: boolean) {
    this.line = line;
    this.forward = forward;
    this.index = forward ? 0 : line.stops.length - 1;
  }

  get stop(): string {
    return this.line.stops[this.index]!;
  }

  ahead(stop: string): boolean {
    const i = this.line.stops.indexOf(stop);
    return this.forward ? i > this.index : i >= 0 && i < this.index;
  }
}

const CAPACITY = 150;
const STOPS = [...new Set(LINES.flatMap((l) => l.stops))];

function simulate(seed: number, trips: number) {
  let s = seed;
  const random = () => {
    s = (Math.imul(s, 747796405) + 2891336453) >>> 0;
    return ((s >>> 9) ^ (s >>> 21)) % 65536 / 65536;
  };
  const agenda = new Agenda<Event>();
  let order = 0;

  for (const line of LINES) {
    for (let at = 5 * 3600; at < 24 * 3600; at += line.headway) {
      for (const forward of [true, false]) agenda.push({ kind: 'call', at, order: order++, tram: new Tram(line, forward) });
    }
  }
  for (let n = 0; n < trips; n++) {
    const peak = random() < 0.4 ? 7.5 : random() < 0.5 ? 17.25 : 5 + random() * 18;
    const at = Math.max(5, peak + (random() + random() - 1) * 1.5) * 3600;
    const stop = STOPS[Math.floor(random() * STOPS.length)]!;
    const onward = LINES.filter((l) => served(l, stop)).flatMap((l) => l.stops).filter((x) => x !== stop);
    agenda.push({ kind: 'arrive', at: Math.round(at), order: order++, stop, to: onward[Math.floor(random() * onward.length)]! });
  }
  for (let at = 5 * 3600; at < 24 * 3600; at += 900) agenda.push({ kind: 'count', at, order: order++ });

  const waiting = new Map(STOPS.map((x) => [x, new Map<string, number[]>()]));
  const stats = { carried: 0, wait: 0, ride: 0, full: 0, peak: 0, peakAt: 0 };

  for (const event of agenda) {
    switch (event.kind) {
      case 'arrive': {
        const here = waiting.get(event.stop)!;
        const list = here.get(event.to);
        if (list) list.push(event.at);
        else here.set(event.to, [event.at]);
        break;
      }
      case 'call': {
        const { tram, at } = event;
        const leaving = tram.aboard.get(tram.stop);
        if (leaving) {
          for (const since of leaving) stats.ride += at - since;
          stats.carried += leaving.length;
          tram.load -= leaving.length;
          tram.aboard.delete(tram.stop);
        }
        for (const [to, list] of waiting.get(tram.stop)!) {
          if (!tram.ahead(to)) continue;
          const room = CAPACITY - tram.load;
          if (list.length > room) stats.full++;
          const boarding = list.splice(0, room);
          for (const since of boarding) stats.wait += at - since;
          tram.load += boarding.length;
          tram.aboard.set(to, [...(tram.aboard.get(to) ?? []), ...boarding.map(() => at)]);
        }
        const ride = tram.line.ride[tram.forward ? tram.index : tram.index - 1];
        tram.index += tram.forward ? 1 : -1;
        if (ride && tram.index >= 0 && tram.index < tram.line.stops.length) {
          agenda.push({ kind: 'call', at: at + ride + 20, order: order++, tram });
        }
        break;
      }
      case 'count': {
        let n = 0;
        for (const here of waiting.values()) for (const list of here.values()) n += list.length;
        if (n > stats.peak) Object.assign(stats, { peak: n, peakAt: event.at });
      }
    }
  }
  return stats;
}

for (const trips of [120000, 180000, 240000]) {
  const r = simulate(trips + 1, trips);
  const clock = new Date(r.peakAt * 1000).toISOString().slice(11, 16);
  console.log(`${trips} trips: ${r.carried} carried, wait ${(r.wait / r.carried / 60).toFixed(1)} min, ride ${(r.ride / r.carried / 60).toFixed(1)} min, ${r.full} full, most waiting ${r.peak} at ${clock}`);
}
