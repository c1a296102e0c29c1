import { once } from 'node:events';

const total = Number(process.argv[2]);
const agents = ['Mozilla/5.0 (X11; Linux x86_64)', 'Mozilla/5.0 (Mobile; rv:120.0)', 'curl/8.5.0', 'examplebot/2.1'];
const targets = ['/orders/{}', '/orders/{}/lines', '/search?q=item{}', '/', '/assets/app.css', '/users/{}/avatar', '/cart'];
let state = 12345;
const rand = (n) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return (state >>> 7) % n;
};
const two = (n) => String(n).padStart(2, '0');

let buffer = '';
for (let i = 0; i < total; i += 1) {
  const second = Math.floor((i * 86400) / total);
  const time = `14/May/2024:${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)} +0000`;
  const target = targets[rand(targets.length)].replace('{}', String(rand(90000)));
  const status = [200, 200, 200, 304, 404, 500][rand(6)];
  buffer += i % 5003 === 5002
    ? `-- rotated at ${time}\n`
    : `10.${rand(4)}.${rand(60)}.${rand(8)} - u${rand(500)} [${time}] "${rand(6) ? 'GET' : 'POST'} ${target} HTTP/1.1" ${status} ${status === 304 ? '-' : rand(40000)} "${agents[rand(4)]}" ${200 + rand(90000)}\n`;
  if (buffer.length > 60000) {
    if (!process.stdout.write(buffer)) await once(process.stdout, 'drain');
    buffer = '';
  }
}
process.stdout.write(buffer);
