import http from 'node:http';
import { parseArgs } from 'node:util';

const { port } = parseArgs({ options: { port: { type: 'string' } } }).values;
const agent = new http.Agent({ keepAlive: true, maxSockets: 6 });

function rpc(kind, name, input, device) {
  const json = JSON.stringify(input);
  const path = kind === 'query' ? `/${name}?input=${encodeURIComponent(json)}` : `/${name}`;
  const headers = { authorization: `Device ${device}` };
  if (kind !== 'query') Object.assign(headers, { 'content-type': 'application/json', 'content-length': json.length });
  return new Promise((resolve, reject) => {
    const req = http.request({ port, path, agent, headers, method: kind === 'query' ? 'GET' : 'POST' }, (res) => {
      let text = '';
      res.on('data', (d) => (text += d)).on('end', () => resolve(JSON.parse(text).result?.data));
    });
    req.on('error', reject).end(kind === 'query' ? undefined : json);
  });
}

const sites = ['fish-market', 'opera', 'west-gate'];
const letters = 'ABCDEFGHJK';
async function lane(k) {
  for (let i = 0; i < 150; i++) {
    const site = sites[(i + k) % 3];
    const plate = `${letters[k]}${letters[i % 10]}${10 + (i % 80)} ${letters[(i >> 3) % 10]}XZ`;
    await rpc('query', 'occupancy', { site }, 'kiosk-7');
    const visit = await rpc('mutation', 'barrier.enter', { site, plate, minute: 400 + i }, 'kiosk-7');
    if (!visit) continue;
    if (i % 4 === 0) await rpc('query', 'find', { plate }, 'warden-2');
    await rpc('query', 'quote', { ticket: visit.ticket, minute: 430 + i * 9 }, 'kiosk-7');
    if (i % 12) await rpc('mutation', 'barrier.leave', { ticket: visit.ticket }, 'kiosk-7');
  }
}
await Promise.all(Array.from({ length: 6 }, (_, k) => lane(k)));
agent.destroy();
