import http from 'node:http';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Harbour } from './harbour.mjs';

const harbours = new Map(
  ['Plockton', 'Ullapool', 'Oban', 'Tarbert', 'Stornoway', 'Mallaig', 'Portree'].map((n, i) => [
    n.toLowerCase(),
    new Harbour(n, 11 + i * 7),
  ]),
);

const clock = (h) => `${String(Math.floor(h)).padStart(2, '0')}:${String(Math.round((h % 1) * 60)).padStart(2, '0')}`;

const page = (harbour, iso, waters) => `<!doctype html>
<title>${harbour.name} ${iso}</title>
<table>${waters.map((w) => `<tr><td>${w.kind}<td>${clock(w.at)}<td>${w.z.toFixed(2)} m`).join('')}</table>`;

const routes = [
  [/^\/harbours$/, () => ({ type: 'application/json', body: JSON.stringify([...harbours.values()].map((h) => h.name)) })],
  [
    /^\/tides\/([a-z]+)\/(\d{4})-(\d\d)-(\d\d)$/,
    (_, name, y, m, d) => {
      const harbour = harbours.get(name);
      if (!harbour) return null;
      const waters = harbour.day(Number(y), Number(m) - 1, Number(d));
      return { type: 'text/html', body: page(harbour, `${y}-${m}-${d}`, waters) };
    },
  ],
];

let served = 0;
const server = http.createServer((req, res) => {
  for (const [pattern, handler] of routes) {
    const m = pattern.exec(req.url);
    const answer = m && handler(...m);
    if (!answer) continue;
    served++;
    res.writeHead(200, { 'content-type': answer.type, 'content-length': Buffer.byteLength(answer.body) });
    return res.end(answer.body);
  }
  res.writeHead(404).end();
});

server.listen(0, '127.0.0.1', () => {
  const visitor = fileURLToPath(new URL('./visitors.mjs', import.meta.url));
  const child = spawn(process.execPath, [visitor, String(server.address().port)], { stdio: 'inherit' });
  child.on('exit', () => {
    console.log(`${served} pages served`);
    server.close();
    server.closeAllConnections();
  });
});
