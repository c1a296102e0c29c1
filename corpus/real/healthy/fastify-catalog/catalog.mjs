const product = {
  type: 'object',
  properties: {
    id: { type: 'integer' },
    name: { type: 'string' },
    price: { type: 'number' },
    tags: { type: 'array', items: { type: 'string' } },
    stock: { type: 'object', properties: { warehouse: { type: 'string' }, count: { type: 'integer' } } },
  },
};

const products = Array.from({ length: 2000 }, (_, i) => ({
  id: i + 1,
  name: `Product ${i + 1}`,
  price: ((i * 37) % 9000) / 100 + 1,
  tags: ['new', 'sale', 'garden', 'kitchen'].slice(i % 3, (i % 3) + 2),
  stock: { warehouse: `W${i % 7}`, count: (i * 13) % 250 },
}));

export async function catalogRoutes(app) {
  app.get('/products', {
    schema: {
      querystring: {
        type: 'object',
        properties: { page: { type: 'integer', minimum: 1, default: 1 }, size: { type: 'integer', minimum: 1, maximum: 50, default: 20 } },
      },
      response: { 200: { type: 'object', properties: { total: { type: 'integer' }, items: { type: 'array', items: product } } } },
    },
  }, async (request) => {
    const { page, size } = request.query;
    const start = (page - 1) * size;
    return { total: products.length, items: products.slice(start, start + size) };
  });

  app.get('/products/:id', {
    schema: { params: { type: 'object', properties: { id: { type: 'integer' } } }, response: { 200: product } },
  }, async (request, reply) => {
    const found = products[request.params.id - 1];
    if (!found) return reply.code(404).send({ message: 'no such product' });
    return found;
  });

  app.post('/quotes', {
    schema: {
      body: {
        type: 'object',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: { type: 'object', required: ['id', 'count'], properties: { id: { type: 'integer' }, count: { type: 'integer', minimum: 1 } } },
          },
        },
      },
      response: { 200: { type: 'object', properties: { total: { type: 'number' }, lines: { type: 'integer' } } } },
    },
  }, async (request) => {
    request.log.debug({ lines: request.body.items.length }, 'quote');
    let total = 0;
    for (const { id, count } of request.body.items) total += (products[id - 1]?.price ?? 0) * count;
    return { total, lines: request.body.items.length };
  });
}
