import { createHash, createHmac } from 'node:crypto';

const base = `http://127.0.0.1:${process.argv[2]}`;
const shops = ['lamp-house', 'bike-barn', 'tea-room', 'tool-shed'];

let seed = 4711;
const rand = (n: number) => {
  seed = (seed * 16807) % 2147483647;
  return seed % n;
};

const item = (n: number) => ({
  sku: `SK-${10000 + n}`,
  title: `Article number ${n} in size ${rand(9)} and colour ${rand(40)}`,
  stock: rand(300),
  price: { amount: 100 + rand(9000), currency: 'EUR' },
  attributes: Array.from({ length: 4 }, (_, i) => ({ name: `attribute-${i}`, value: `value ${rand(1000)}` })),
  warehouses: ['north', 'south', 'returns'].map((code) => ({ code, on_hand: rand(100), reserved: rand(20) })),
});

const snapshots = shops.flatMap((shop) =>
  ['stock', 'prices'].map((topic, k) => {
    const body = JSON.stringify({ topic, shop, cursor: `c${k}`, sent_at: '2024-06-01T08:00:00Z', items: Array.from({ length: 560 }, (_, n) => item(n)) });
    const secret = createHash('sha256').update(`hook:${shop}`).digest('hex');
    return { topic, body, sign: createHmac('sha256', secret).update(body).digest('base64') };
  }),
);

async function shop(offset: number): Promise<void> {
  for (let i = 0; i < 64; i += 1) {
    const { topic, body, sign } = snapshots[(offset + i) % snapshots.length];
    const res = await fetch(`${base}/hooks/${topic}`, { method: 'POST', body, headers: { 'content-type': 'application/json', 'x-shop-signature': sign } });
    await res.text();
    if (res.status !== 202) throw new Error(`status ${res.status}`);
  }
}

await Promise.all([0, 2, 5].map(shop));
