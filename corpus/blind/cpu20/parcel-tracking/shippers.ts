import { Agent, request } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

interface Job { port: number; tokens: string[]; rounds: number }

const { port, tokens, rounds } = workerData as Job;
const agent = new Agent({ keepAlive: true });

function call(method: string, path: string, token?: string, body?: object): Promise<{ status: number; body: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; body: string }>();
  const headers: Record<string, string | number> = {};
  if (token) headers.authorization = `Bearer ${token}`;
  const payload = body ? JSON.stringify(body) : undefined;
  if (payload) {
    headers['content-type'] = 'application/json';
    headers['content-length'] = payload.length;
  }
  request({ host: '127.0.0.1', port, agent, method, path, headers }, (res) => {
    let text = '';
    res.setEncoding('utf8');
    res.on('data', (piece: string) => { text += piece; });
    res.on('end', () => resolve({ status: res.statusCode!, body: text }));
  }).on('error', reject).end(payload);
  return promise;
}

const JOURNEY = ['sorted', 'loaded', 'out', 'delivered'];

async function ship(token: string, lane: number): Promise<Record<number, number>> {
  const seen: Record<number, number> = {};
  const note = (status: number) => { seen[status] = (seen[status] ?? 0) + 1; };
  for (let i = 0; i < rounds; i++) {
    const postcode = String(10000 + ((i * 37 + lane * 11) % 800));
    const made = await call('POST', '/parcels', token, { postcode, grams: 200 + i * 13 % 9000, place: `hub ${lane}` });
    note(made.status);
    const { code } = JSON.parse(made.body) as { code: string };
    for (const step of JOURNEY.slice(0, 1 + i % 4)) {
      note((await call('POST', `/parcels/${code}/scans`, token, { step, place: `hub ${i % 30}`, at: 1000 + i })).status);
    }
    note((await call('GET', `/track/${code}`)).status);
    if (i % 4 === 0) note((await call('GET', `/parcels`, token)).status);
    if (i % 9 === 0) note((await call('POST', `/parcels/${code}/scans`, token, { step: 'accepted', place: 'desk', at: 1 })).status);
    note((await call('GET', `/area/${postcode}`)).status);
  }
  return seen;
}

const all = await Promise.all(tokens.map(ship));
agent.destroy();
parentPort!.postMessage(all);
