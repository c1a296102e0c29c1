import Fastify from 'fastify';
import { createHmac, randomUUID } from 'node:crypto';
import { openShop } from './catalogue.mjs';

const plantSchema = {
  type: 'object',
  properties: {
    id: { type: 'integer' },
    kind: { type: 'string' },
    name: { type: 'string' },
    price: { type: 'number' },
    stock: { type: 'integer' },
    tags: { type: 'array', items: { type: 'string' } },
    added: { type: 'string' },
  },
};

const orderSchema = {
  body: {
    type: 'object',
    required: ['customer', 'lines'],
    properties: {
      customer: { type: 'string', minLength: 3 },
      lines: {
        type: 'array',
        maxItems: 20,
        items: {
          type: 'object',
          required: ['plant', 'count'],
          properties: { plant: { type: 'integer' }, count: { type: 'integer', minimum: 1 } },
        },
      },
    },
  },
};

const sign = (text) => createHmac('sha256', 'plot-shop').update(text).digest('hex').slice(0, 16);

export function build() {
  const app = Fastify({ logger: false });
  const shop = openShop();
  app.decorate('shop', shop);

  app.addHook('onRequest', async (request) => {
    request.trace = request.headers['x-trace'] ?? randomUUID();
  });
  app.addHook('onSend', async (request, reply, payload) => {
    reply.header('x-trace', request.trace);
    return payload;
  });

  app.get('/plants/:id', { schema: { params: { type: 'object', properties: { id: { type: 'integer' } } }, response: { 200: plantSchema } } }, async (request, reply) => {
    const plant = shop.plants.get(request.params.id);
    if (!plant) return reply.code(404).send({ message: 'no such plant' });
    return plant;
  });

  app.get('/kinds/:kind', { schema: { response: { 200: { type: 'array', items: plantSchema } } } }, async (request) => {
    const list = shop.kinds.get(request.params.kind) ?? [];
    const { tag, page = '0' } = request.query;
    const from = Number(page) * 10;
    return list.filter((p) => !tag || p.tags.includes(tag)).slice(from, from + 10);
  });

  app.post('/orders', { schema: orderSchema }, async (request, reply) => {
    const { customer, lines } = request.body;
    const items = lines.map(({ plant, count }) => ({ ...shop.plants.get(plant), count }));
    const total = items.reduce((sum, item) => sum + item.price * item.count, 0);
    for (const item of items) shop.plants.get(item.id).stock -= item.count;
    shop.orders++;
    shop.revenue += total;
    const receipt = JSON.stringify({ customer, total, ids: items.map((i) => i.id) });
    reply.code(201);
    return { total, receipt: JSON.parse(receipt), signature: sign(receipt) };
  });

  return app;
}
