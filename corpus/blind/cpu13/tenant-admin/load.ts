import { Agent, request } from 'node:http';

const port = Number(process.argv[2]);
const agent = new Agent({ keepAlive: true, maxSockets: 4 });

function rpc(method: 'GET' | 'POST', path: string, input: unknown, tenant: string): Promise<number> {
  const query = method === 'GET' ? `?input=${encodeURIComponent(JSON.stringify(input))}` : '';
  return new Promise((resolve, reject) => {
    const headers = { 'x-tenant': tenant, 'x-role': 'owner', 'content-type': 'application/json' };
    const req = request({ host: '127.0.0.1', port, agent, method, path: `/${path}${query}`, headers }, (res) => {
      res.resume().on('end', () => res.statusCode === 200 ? resolve(200) : reject(new Error(`${path} answered ${res.statusCode}`)));
    });
    req.on('error', reject).end(method === 'POST' ? JSON.stringify(input) : undefined);
  });
}

async function admin(k: number): Promise<void> {
  for (let i = 0; i < 64; i += 1) {
    const tenant = `t${(i + k) % 6}`;
    if (i % 10 === 7) await rpc('POST', 'members.suspend', { id: `m${1000 + i}`, active: i % 4 === 0 }, tenant);
    else if (i % 5 === 3) await rpc('GET', 'members.byId', { id: `m${1000 + ((i + k) % 6) + 6 * i}` }, tenant);
    else await rpc('GET', 'members.list', { after: (i % 3) * 20, limit: 20, ...(i % 4 ? {} : { role: 'editor' }) }, tenant);
  }
}

await Promise.all([0, 1, 2, 3].map(admin));
agent.destroy();
