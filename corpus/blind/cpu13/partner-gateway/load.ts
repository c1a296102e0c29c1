import { Agent, request } from 'node:http';

const [port, ...logins] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: 5 });

function call(method: string, path: string, login: string, body?: unknown): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Basic ${Buffer.from(login).toString('base64')}`, 'content-type': 'application/json' };
    const req = request({ host: '127.0.0.1', port: Number(port), method, path, agent, headers }, (res) => {
      res.resume().on('end', () => resolve(res.statusCode ?? 0));
    });
    req.on('error', reject).end(body === undefined ? undefined : JSON.stringify(body));
  });
}

async function client(index: number): Promise<void> {
  for (let i = 0; i < 42; i += 1) {
    const login = logins[(index + i) % logins.length];
    if (i % 6 === 5) {
      await call('POST', '/partner/orders', login, { id: `n${index}-${i}`, lines: [{ sku: 'S1', quantity: 2, unit: 300 }] });
    } else {
      await call('GET', `/partner/orders?offset=${(i * 20) % 260}`, i % 17 === 16 ? 'partner-999:x' : login);
    }
  }
}

await Promise.all(logins.map((_, index) => client(index)));
agent.destroy();
