import { Agent, request } from 'node:http';

const port = Number(process.argv[2]);
const agent = new Agent({ keepAlive: true, maxSockets: 5 });

let state = 31337;
const rand = (n: number): number => {
  state = (state * 40692) % 2147483399;
  return state % n;
};

const recipes = [
  () => ['revenue', { groups: ['region', 'segment'].slice(0, 1 + rand(2)), measures: ['amount', 'orders'], filters: [{ column: 'placed', op: 'between', value: [`2024-0${1 + rand(9)}-01`, '2024-12-31'] }, { column: 'region', op: 'in', value: ['north', 'south', `r${rand(30)}`] }] }],
  () => ['returns', { groups: ['reason'], measures: ['refund', 'days'], filters: [{ column: 'reason', op: 'like', value: `da${rand(50)}` }, { column: 'opened', op: 'between', value: ['2023-01-01', `2023-12-${10 + rand(20)}`] }], limit: 20 + rand(50) }],
  () => ['stock', { groups: ['warehouse', 'family'], measures: ['on_hand'], filters: [{ column: 'warehouse', op: 'eq', value: `w${rand(12)}` }, { column: 'family', op: rand(20) ? 'like' : 'near', value: 'lamp' }] }],
] as const;

const call = (method: string, path: string, body?: unknown): Promise<void> =>
  new Promise((resolve, reject) => {
    const req = request({ host: '127.0.0.1', port, agent, method, path, headers: { 'content-type': 'application/json' } }, (res) => res.resume().on('end', resolve));
    req.on('error', reject).end(body === undefined ? undefined : JSON.stringify(body));
  });

async function analyst(): Promise<void> {
  for (let i = 0; i < 850; i += 1) {
    const [name, body] = recipes[rand(3)]();
    if (i % 12 === 0) await call('GET', `/reports/${name}`);
    else if (i % 40 === 1) await call('GET', '/reports');
    else await call('POST', `/reports/${name}/sql`, body);
  }
}

await Promise.all(Array.from({ length: 5 }, analyst));
agent.destroy();
