import { Agent, request } from 'node:http';
import { createHmac } from 'node:crypto';

const port = Number(process.argv[2]);
const agent = new Agent({ keepAlive: true, maxSockets: 8 });
const metrics = ['temp.in', 'temp.out', 'hum', 'volt', 'rssi'];

const send = (method: string, path: string, device: string, body?: unknown, token?: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const proof = token ?? createHmac('sha256', 'factory-key-2024').update(device).digest('hex').slice(0, 32);
    const req = request({ host: '127.0.0.1', port, agent, method, path, headers: { authorization: `Device ${device}.${proof}`, 'content-type': 'application/json' } }, (res) => {
      res.resume().on('end', resolve);
    });
    req.on('error', reject).end(body === undefined ? undefined : JSON.stringify(body));
  });

async function site(k: number): Promise<void> {
  for (let i = 0; i < 400; i += 1) {
    const device = `dev${(k * 37 + i) % 90}`;
    if (i % 6 === 5) await send('GET', `/devices/${device}`, device);
    else if (i % 50 === 49) await send('GET', '/support/log', device);
    else {
      const readings = Array.from({ length: 12 }, (_, n) => ({ at: 1.71e12 + i * 6e4 + n * 5e3, metric: metrics[(n + k) % 5], value: Number((20 + Math.sin(i + n) * 4).toFixed(2)), unit: 'u' }));
      await send('POST', '/readings', device, { firmware: i % 40 ? '1.8.2' : '0.9.0', readings }, i % 97 === 96 ? 'x'.repeat(32) : undefined);
    }
  }
}

await Promise.all([0, 1, 2, 3, 4].map(site));
agent.destroy();
