import { createHmac } from 'node:crypto';
import { get } from 'node:http';
import WebSocket from 'ws';

const port = Number(process.argv[2]);
const feed = `ws://127.0.0.1:${port}/feed`;
const opened = (ws: WebSocket) => new Promise<WebSocket>((resolve) => ws.once('open', () => resolve(ws)));
const seal = (probe: string) => createHmac('sha256', 'bramley').update(probe).digest('hex');

const watchers = await Promise.all(Array.from({ length: 6 }, () => opened(new WebSocket(`${feed}?role=watch`))));
for (const watcher of watchers) watcher.on('message', () => {});
const probes = await Promise.all(Array.from({ length: 24 }, (_, i) => opened(new WebSocket(`${feed}?probe=P${i}&seal=${seal(`P${i}`)}`))));

const RATE = 22000;
const SECONDS = 2.4;
const begun = performance.now();
let sent = 0;
let asked = 0;
const timer = setInterval(() => {
  const elapsed = (performance.now() - begun) / 1000;
  const due = Math.min(elapsed, SECONDS) * RATE;
  for (; sent < due; sent++) {
    const b = sent % 24;
    const t = 3.2 + 2.4 * Math.sin(sent / 9000 + b) + ((sent * 17) % 11) / 20;
    probes[b]!.send(sent % 2500 === 9 ? '{}' : JSON.stringify({ b, t: Math.round(t * 100) / 100, w: (sent % 7) / 7, s: 20 + (sent % 60), fw: '2.4.1' }));
  }
  for (; asked < elapsed * 60 && elapsed < SECONDS; asked++) get({ port, host: '127.0.0.1', path: `/blocks/${asked % 24}` }, (res) => res.resume());
  if (elapsed > SECONDS + 0.3) {
    clearInterval(timer);
    for (const ws of [...probes, ...watchers]) ws.close();
  }
}, 10);
