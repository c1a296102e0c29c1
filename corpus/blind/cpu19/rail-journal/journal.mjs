import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { readFields } from './fields.mjs';

export async function* entries(path) {
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Infinity });
  for await (const text of lines) {
    if (!text) continue;
    const space = text.indexOf(' ');
    const second = text.indexOf(' ', space + 1);
    const [kind, post] = text.slice(space + 1, second).split('/');
    const entry = { at: text.slice(0, space), kind, post: Number(post) };
    const tail = text.slice(second + 1);
    if (tail.startsWith('trace,')) entry.trace = tail.slice(6).split(',').map((v) => parseInt(v, 16));
    yield readFields(tail, entry);
  }
}

export async function* chained(paths) {
  for (const path of paths) yield* entries(path);
}

export class Summary {
  #posts = new Map();
  #hours = new Uint32Array(24);
  energy = 0;
  checks = 0;

  add(entry) {
    const key = `${entry.kind}:${entry.post}`;
    let p = this.#posts.get(key);
    if (!p) this.#posts.set(key, (p = { key, seen: 0, load: 0, top: 0 }));
    p.seen++;
    p.load += entry.load ?? 0;
    p.top = Math.max(p.top, entry.speed ?? 0);
    this.#hours[Number(entry.at.slice(11, 13))]++;
    this.checks = (Math.imul(this.checks, 31) + (entry.checksum ?? 1)) | 0;
    if (entry.trace) this.energy += spread(entry.trace);
  }

  busiest(n) {
    return [...this.#posts.values()].sort((a, b) => b.load - a.load || (a.key < b.key ? -1 : 1)).slice(0, n);
  }

  get hours() {
    return Array.from(this.#hours);
  }
}

function spread(trace) {
  let sum = 0;
  for (let lag = 1; lag < trace.length; lag++) {
    let acc = 0;
    for (let i = lag; i < trace.length; i++) acc += trace[i] * trace[i - lag];
    sum += Math.sqrt(acc / trace.length) / lag;
  }
  return sum;
}
