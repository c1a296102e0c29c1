import { createHmac } from 'node:crypto';
import { models } from './catalogue.ts';

export interface Envelope { model: string; body: string; mac: string; attempt: number }

export const KEY = 'greenhouse-7';

export function seal(body: string): string {
  return createHmac('sha256', KEY).update(body).digest('base64url');
}

function lcg(seed: number) {
  let s = seed >>> 0;
  return () => (s = (Math.imul(s, 1664525) + 1013904223) >>> 0) / 4294967296;
}

/** What one station sends over its day, with the odd broken message in between. */
export function* station(id: number, messages: number): Generator<Envelope> {
  const rnd = lcg(id * 7907 + 13);
  const model = models[id % models.length];
  let at = Date.UTC(2026, 2, 3);
  for (let seq = 0; seq < messages; seq++) {
    at += 20_000 + Math.floor(rnd() * 4000);
    const message: Record<string, unknown> = {};
    for (const [name, spec] of Object.entries(model.fields)) {
      if (spec.optional && rnd() < 0.5) continue;
      switch (spec.kind) {
        case 'temp': message[name] = Math.round((14 + rnd() * 23) * 10) / 10; break;
        case 'percent': message[name] = Math.round(rnd() * 1000) / 10; break;
        case 'count': message[name] = name === 'seq' ? seq : Math.floor(rnd() * 2000); break;
        case 'label': message[name] = name === 'station' ? `${model.model}#${id}` : `v${id % 4}.${Math.floor(rnd() * 9)}`; break;
        case 'flag': message[name] = rnd() < 0.5 ? 1 : false; break;
        case 'stamp': message[name] = new Date(at).toISOString(); break;
        case 'series': message[name] = Array.from({ length: 48 }, () => Math.round(rnd() * 4096) / 16); break;
      }
    }
    if (rnd() < 0.02) message.battery = 'low';
    if (rnd() < 0.01) message.extra = true;
    const body = JSON.stringify(message);
    const mac = seal(body);
    yield { model: rnd() < 0.005 ? 'unknown' : model.model, body, mac: rnd() < 0.01 ? mac.slice(1) : mac, attempt: 0 };
  }
}
