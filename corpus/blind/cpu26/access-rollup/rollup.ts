import type { Cell, Hit, Stage, Window } from './types.ts';

const SECONDS = 300;
const ROBOTS = ['bot', 'spider', 'crawl', 'curl', 'python'];

const agents = new Map<string, string>();

function family(agent: string): string {
  let known = agents.get(agent);
  if (known === undefined) {
    const lower = agent.toLowerCase();
    known = ROBOTS.some((r) => lower.includes(r)) ? 'robot' : lower.includes('mobile') ? 'mobile' : lower.includes('firefox') ? 'firefox' : 'other';
    if (agents.size > 2000) agents.delete(agents.keys().next().value!);
    agents.set(agent, known);
  }
  return known;
}

const NUMBER = /^\d+$/;
const HASH = /^[0-9a-f]{8,}$/;

export function routeOf(path: string): string {
  const query = path.indexOf('?');
  const parts = (query < 0 ? path : path.slice(0, query)).split('/');
  for (let i = 1; i < parts.length; i++) {
    const part = parts[i]!;
    if (NUMBER.test(part)) parts[i] = ':n';
    else if (HASH.test(part)) parts[i] = ':id';
  }
  return parts.join('/');
}

const slot = (micros: number): number => Math.min(63, Math.floor(2 * Math.log2(micros + 1)));

export const rollup: Stage<Hit[], Window> = async function* (source) {
  let window: Window | undefined;
  for await (const list of source) {
    for (const hit of list) {
      const start = hit.at - (hit.at % SECONDS);
      if (window === undefined || start > window.start) {
        if (window !== undefined) yield window;
        window = { start, cells: new Map(), families: new Map() };
      }
      const route = `${hit.method} ${routeOf(hit.path)}`;
      let cell: Cell | undefined = window.cells.get(route);
      if (cell === undefined) {
        cell = { route, hits: 0, errors: 0, bytes: 0, spread: new Uint32Array(64) };
        window.cells.set(route, cell);
      }
      cell.hits++;
      cell.bytes += hit.bytes;
      if (hit.status >= 500) cell.errors++;
      cell.spread[slot(hit.micros)]!++;
      const f = family(hit.agent);
      window.families.set(f, (window.families.get(f) ?? 0) + 1);
    }
  }
  if (window !== undefined) yield window;
};

function quantile(cell: Cell, q: number): number {
  let left = Math.ceil(cell.hits * q);
  for (let i = 0; i < 64; i++) {
    left -= cell.spread[i]!;
    if (left <= 0) return Math.round(2 ** ((i + 0.5) / 2));
  }
  return 0;
}

export const csv: Stage<Window, string> = async function* (source) {
  yield 'start,route,hits,errors,bytes,p50,p95,p99\n';
  for await (const { start, cells, families } of source) {
    const time = new Date(start * 1000).toISOString();
    let block = '';
    for (const cell of [...cells.values()].sort((a, b) => b.hits - a.hits || (a.route < b.route ? -1 : 1))) {
      block += `${time},${cell.route},${cell.hits},${cell.errors},${cell.bytes},${quantile(cell, 0.5)},${quantile(cell, 0.95)},${quantile(cell, 0.99)}\n`;
    }
    for (const [name, count] of [...families].sort(([a], [b]) => (a < b ? -1 : 1))) block += `${time},agents ${name},${count},,,,,\n`;
    yield block;
  }
};
