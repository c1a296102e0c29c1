import { Agenda } from './agenda.ts';
import { Pool, start } from './process.ts';
import type { Step } from './process.ts';

let s = 4711;
const between = (lo: number, hi: number): number => {
  s = (Math.imul(s, 1597334677) + 3812015801) >>> 0;
  return lo + (s / 4294967296) * (hi - lo);
};

const chargers = new Pool('chargers', 90);
const wash = new Pool('wash', 3);
const pit = new Pool('pit', 6);

interface Bus {
  id: number;
  km: number;
  battery: number;
  trips: number;
  late: number;
}

function* duty(bus: Bus): Generator<Step, void, void> {
  yield { wait: between(0, 5400) };
  for (;;) {
    const length = between(9, 32);
    const planned = length * 150;
    const took = planned * between(0.92, 1.18);
    for (let stop = 0; stop < 6; stop++) yield { wait: took / 6 };
    bus.trips++;
    bus.km += length;
    bus.battery -= length * 1.15;
    if (took > planned * 1.05) bus.late++;
    if (bus.battery < 60) {
      yield { claim: chargers };
      yield { wait: (280 - bus.battery) * 22 };
      bus.battery = 280;
      yield { release: chargers };
    }
    if (bus.trips % 9 === 0) {
      yield { claim: wash };
      yield { wait: 300 };
      yield { release: wash };
    }
    if (bus.trips % 14 === 0) {
      yield { claim: pit };
      yield { wait: between(900, 3600) };
      yield { release: pit };
    }
    yield { wait: between(180, 600) };
  }
}

const agenda = new Agenda();
const fleet: Bus[] = Array.from({ length: 420 }, (_, id) => ({ id, km: 0, battery: 280, trips: 0, late: 0 }));
for (const bus of fleet) start(agenda, duty(bus));

const occupancy: string[] = [];
const inspect = (): void => {
  const low = fleet.filter((b) => b.battery < 100).length;
  const busiest = [...fleet].sort((a, b) => b.km - a.km)[0];
  occupancy.push(`${String(agenda.now / 3600).padStart(4)} h: ${low} low, most km ${busiest.km.toFixed(0)} (bus ${busiest.id})`);
  agenda.after(4 * 3600, inspect);
};
agenda.after(3600, inspect);
agenda.run(36 * 3600);

console.log(occupancy.join('\n'));
for (const pool of [chargers, wash, pit]) console.log(`${pool.name}: longest queue ${pool.longest}`);
const trips = fleet.reduce((n, b) => n + b.trips, 0);
console.log(`${trips} trips, ${fleet.reduce((n, b) => n + b.late, 0)} late, ${agenda.handled} events`);
