import http from 'node:http';

const port = Number(process.argv[2]);
const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });
const ACCEPT = ['en-GB,en;q=0.8', 'de-AT,de;q=0.9,en;q=0.4', 'fr,en;q=0.5'];
const tags = new Map<string, string>();
let beat = 1718000000000;

const get = (path: string, headers: Record<string, string>) =>
  new Promise<http.IncomingMessage>((resolve, reject) => {
    http.get({ port, host: '127.0.0.1', path, headers, agent }, (res) => res.resume().on('end', () => resolve(res))).on('error', reject);
  });

const total = 1700;
let next = 0;
async function panel(id: number): Promise<void> {
  while (next < total) {
    const i = next++;
    const n = (i * 31 + id) % 70;
    const accept = { 'accept-language': ACCEPT[i % 3]! };
    if (i % 9 === 8) {
      await get(`/rooms/${1 + (i % 12)}`, accept);
      continue;
    }
    // panels carry their clock along so that proxies do not answer for us
    const path = `/labels/K.${1890 + (n % 60)}.${n}?w=${i % 2 ? 44 : 60}&panel=${id}&_=${(beat += 37)}`;
    const known = tags.get(`${n} ${i % 6}`);
    const res = await get(path, known && i % 4 === 0 ? { ...accept, 'if-none-match': known } : accept);
    if (res.headers.etag) tags.set(`${n} ${i % 6}`, res.headers.etag);
  }
}
await Promise.all(Array.from({ length: 8 }, (_, id) => panel(id)));
agent.destroy();
