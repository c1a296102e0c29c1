const SYSTEMS = ['doors', 'bogie', 'pantograph', 'brakes', 'lighting', 'heating'];

export async function defects(app) {
  const open = new Map();
  let last = 0;

  app.post(
    '/',
    {
      schema: {
        body: {
          type: 'object',
          required: ['fleet', 'system', 'text'],
          properties: {
            fleet: { type: 'integer', minimum: 2001, maximum: 2999 },
            system: { enum: SYSTEMS },
            text: { type: 'string', minLength: 3, maxLength: 400 },
            photos: { type: 'array', maxItems: 4, items: { type: 'string', pattern: '^[a-f0-9]{12}$' } },
          },
        },
      },
    },
    async (req, reply) => {
      const tram = app.yard.get(req.body.fleet);
      if (!tram) return reply.code(404).send({ message: 'not of this depot' });
      const id = ++last;
      open.set(id, { id, ...req.body, km: tram.km });
      if (req.body.system === 'brakes') req.log.warn({ defect: id }, 'tram is stopped');
      return reply.code(201).send({ id });
    },
  );

  app.delete('/:id', async (req, reply) => reply.code(open.delete(Number(req.params.id)) ? 204 : 404).send());

  app.get('/summary', async () => {
    const bySystem = Object.fromEntries(SYSTEMS.map((s) => [s, 0]));
    for (const d of open.values()) bySystem[d.system]++;
    return bySystem;
  });
}
