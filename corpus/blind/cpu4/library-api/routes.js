const book = {
  type: 'object',
  properties: {
    id: { type: 'integer' },
    title: { type: 'string' },
    subject: { type: 'string' },
    year: { type: 'integer' },
    authors: { type: 'array', items: { type: 'string' } },
  },
};

export async function routes(app, { catalog }) {
  app.get('/books/:id', {
    schema: { params: { type: 'object', properties: { id: { type: 'integer' } } }, response: { 200: book } },
  }, async (req, reply) => {
    const found = catalog.get(req.params.id);
    if (!found) return reply.code(404).send({ error: 'not found' });
    return found;
  });

  app.get('/subjects/:subject', {
    schema: {
      querystring: { type: 'object', properties: { page: { type: 'integer', default: 0 }, size: { type: 'integer', default: 20, maximum: 50 } } },
      response: { 200: { type: 'object', properties: { total: { type: 'integer' }, items: { type: 'array', items: book } } } },
    },
  }, async (req) => catalog.page(req.params.subject, req.query.page, req.query.size));

  app.post('/books/:id/loans', {
    schema: {
      params: { type: 'object', properties: { id: { type: 'integer' } } },
      body: { type: 'object', required: ['reader'], properties: { reader: { type: 'string', minLength: 1 } } },
    },
  }, async (req, reply) => {
    const loan = catalog.borrow(req.params.id, req.body.reader);
    if (loan.error) return reply.code(409).send(loan);
    return reply.code(201).send(loan);
  });

  app.delete('/books/:id/loans/:reader', {
    schema: { params: { type: 'object', properties: { id: { type: 'integer' }, reader: { type: 'string' } } } },
  }, async (req) => catalog.giveBack(req.params.id, req.params.reader));
}
