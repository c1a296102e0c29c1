import { Agent, request } from 'node:http';

const [port, rounds] = process.argv.slice(2).map(Number);
const agent = new Agent({ keepAlive: true });
const counts = new Map<number, number>();

function send(method: string, path: string, value?: unknown): Promise<any> {
  return new Promise((resolve, reject) => {
    const payload = value === undefined ? undefined : JSON.stringify(value);
    const headers = payload ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) } : {};
    const req = request({ agent, host: '127.0.0.1', port, method, path, headers }, (res) => {
      const parts: Buffer[] = [];
      res.on('data', (part) => parts.push(part));
      res.on('end', () => {
        counts.set(res.statusCode!, (counts.get(res.statusCode!) ?? 0) + 1);
        resolve(JSON.parse(Buffer.concat(parts).toString()));
      });
    });
    req.on('error', reject);
    req.end(payload);
  });
}

async function clerk(index: number): Promise<void> {
  for (let i = 0; i < rounds; i++) {
    const customer = `c${(i * 31 + index * 7) % 400}`;
    const lines = Array.from({ length: 3 + (i * 7) % 22 }, (_, k) => ({
      sku: `SKU-${(i * 13 + k * 29) % 5000}`, text: `Item ${k}, as ordered by telephone`, quantity: 1 + (k * i) % 9, cents: 99 + (k * 137) % 5000,
    }));
    const made = await send('POST', '/invoices', { customer, email: i % 25 ? `${customer}@example.org` : 'nobody', issued: '2024-05-17', lines });
    if (!made.number) continue;
    await send('GET', `/invoices/${made.number}`);
    await send('POST', `/invoices/${made.number}/payments`, { cents: i % 3 ? made.gross : made.gross + 1, reference: `T${i}` });
    await send('GET', `/statements/${customer}`);
  }
}

await Promise.all(Array.from({ length: 8 }, (_, i) => clerk(i)));
agent.destroy();
process.stdout.write(JSON.stringify([...counts].sort((a, b) => a[0] - b[0])));
