import { request, Agent } from 'node:http';
import { Schedule } from './schedule.ts';

const port = Number(process.argv[2]);
const agent = new Agent({ keepAlive: true });
const schedule = Schedule.week(23);
const STUDIOS = ['studio-a', 'studio-b', 'ob-van', 'garage'];

function asRun(i: number): string {
  const hour = i % 168;
  const plays = schedule.hour(hour).map((slot, n) => ({
    cart: (n + i) % 17 ? slot.cart : 'JINGLE',
    isrc: `GBA${String(10 + (n % 80))}${String(2400000 + i * 7 + n).slice(0, 7)}`,
    artist: `Artist ${(n * 13 + i) % 700}`,
    startedMs: slot.dueMs + ((n * 37 + i) % 900),
    lengthMs: 14000 + ((n * 7919 + i) % 24000),
    cue: { in: n % 5, out: 120 + (n % 9), segue: n % 3 === 0 },
  }));
  return JSON.stringify({ studio: STUDIOS[i % 40 === 39 ? 3 : i % 3], hour, operator: `  Op   ${i % 12} `, plays });
}

function send(method: string, path: string, body?: string): void {
  const req = request({ port, host: '127.0.0.1', method, path, agent }, (res) => res.resume().on('end', () => void pending--));
  req.on('error', () => void pending--).end(body);
  pending++;
}

let pending = 0;
let sent = 0;
const TOTAL = 1200;
const begun = performance.now();
const timer = setInterval(() => {
  const due = Math.min(TOTAL, ((performance.now() - begun) / 1000) * 480);
  for (; sent < due; sent++) {
    if (sent % 8 === 7) send('GET', `/royalties?top=${20 + (sent % 30)}`);
    else if (sent % 8 === 5) send('GET', `/schedule/${sent % 168}`);
    else send('POST', '/asrun', asRun(sent));
  }
  if (sent >= TOTAL && pending === 0) {
    clearInterval(timer);
    agent.destroy();
  }
}, 9);
