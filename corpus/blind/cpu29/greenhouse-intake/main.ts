import { timingSafeEqual } from 'node:crypto';
import { modelOf } from './catalogue.ts';
import { Channel } from './channel.ts';
import { check } from './checks.ts';
import { seal, station, type Envelope } from './stations.ts';
import { Store } from './store.ts';

const STATIONS = 12;
const MESSAGES = 150;

const channel = new Channel<Envelope>(64);
const store = new Store();
const tally = new Map<string, number>();
const count = (what: string) => tally.set(what, (tally.get(what) ?? 0) + 1);

function genuine({ body, mac }: Envelope): boolean {
  const a = Buffer.from(seal(body));
  const b = Buffer.from(mac);
  return a.length === b.length && timingSafeEqual(a, b);
}

async function accept(envelope: Envelope): Promise<void> {
  if (!genuine(envelope)) return count('forged');
  const model = modelOf(envelope.model);
  if (!model) return count('unknown model');
  const checked = check(model, JSON.parse(envelope.body));
  if (!checked.ok) {
    for (const problem of checked.problems) count(problem);
    return;
  }
  for (let attempt = 1; ; attempt++) {
    try {
      await store.save(model.model, checked.reading);
      count('stored');
      return;
    } catch (e) {
      if (attempt === 4) throw e;
      count('again');
    }
  }
}

async function worker(): Promise<void> {
  for await (const envelope of channel) await accept(envelope);
}

async function feed(id: number): Promise<void> {
  for (const envelope of station(id, MESSAGES)) await channel.push(envelope);
}

const workers = Array.from({ length: 4 }, worker);
await Promise.all(Array.from({ length: STATIONS }, (_, id) => feed(id)));
channel.end();
await Promise.all(workers);

for (const line of store.lines()) console.log(line);
for (const [what, n] of [...tally].sort(([a], [b]) => (a < b ? -1 : 1))) console.log(`${what}: ${n}`);
