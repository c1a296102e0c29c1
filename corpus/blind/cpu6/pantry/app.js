import { setTimeout as pause } from 'node:timers/promises';
import Fastify from 'fastify';

const itemSchema = {
  type: 'object',
  required: ['name', 'shelf', 'amount', 'unit', 'best'],
  additionalProperties: false,
  properties: {
    name: { type: 'string', minLength: 1, maxLength: 60 },
    shelf: { type: 'string', pattern: '^S[0-9]{1,2}$' },
    amount: { type: 'number', minimum: 0 },
    unit: { enum: ['g', 'ml', 'pcs'] },
    best: { type: 'string', format: 'date' },
  },
};
const storedItem = { ...itemSchema, properties: { id: { type: 'integer' }, ...itemSchema.properties } };

export function build(store) {
  const app = Fastify({ logger: false });
  const counts = new Map();

  app.addHook('onResponse', async (request) => {
    const route = `${request.method} ${request.routeOptions.url}`;
    counts.set(route, (counts.get(route) ?? 0) + 1);
  });

  app.get('/items/:id', {
    schema: { params: { type: 'object', properties: { id: { type: 'integer' } } }, response: { 200: storedItem } },
    handler: async (request, reply) => store.get(request.params.id) ?? reply.code(404).send({ error: 'no such item' }),
  });

  app.get('/shelves/:name', {
    schema: { response: { 200: { type: 'object', properties: { name: { type: 'string' }, items: { type: 'array', items: storedItem } } } } },
    handler: async ({ params, query }) => {
      const items = store.shelf(params.name).sort((a, b) => (a.best < b.best ? -1 : 1));
      return { name: params.name, items: items.slice(0, Number(query.limit ?? 20)) };
    },
  });

  app.post('/items', { schema: { body: itemSchema } }, async (request, reply) => reply.code(201).send(store.add(request.body)));

  app.post('/items/:id/take', async (request, reply) => {
    const { amount } = request.body;
    await pause(1); // the scale answers
    const item = store.take(Number(request.params.id), amount);
    return item ? { id: item.id, left: item.amount } : reply.code(409).send({ error: 'not enough' });
  });

  app.decorate('counts', counts);
  return app;
}
