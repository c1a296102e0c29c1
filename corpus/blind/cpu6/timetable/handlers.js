import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { clock, departures } from './network.js';

// read once at start
const notice = readFileSync(new URL('./notice.txt', import.meta.url), 'utf8').trim();

export function board({ station, url }) {
  const limit = Number(url.searchParams.get('limit') ?? 700);
  const rows = Array.from(departures(station, limit), (d) => ({
    ...d,
    planned: clock(d.planned),
    expected: clock(d.planned + d.delay),
  }));
  return { status: 200, body: { station, notice, rows } };
}

export function late({ station }) {
  const rows = [...departures(station, 700)].filter((d) => d.delay > 10).sort((a, b) => b.delay - a.delay);
  return { status: 200, body: { station, rows: rows.slice(0, 20) } };
}

export const health = () => ({ status: 200, body: { ok: true } });

export const etagOf = (text) => `"${createHash('sha1').update(text).digest('base64url').slice(0, 16)}"`;
