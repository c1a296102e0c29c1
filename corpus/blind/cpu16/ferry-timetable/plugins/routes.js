const clock = (m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`;

const sailing = {
  type: 'object',
  properties: { no: { type: 'string' }, leaves: { type: 'string' }, ship: { type: 'string' }, carsLeft: { type: 'integer' }, footLeft: { type: 'integer' } },
};

export default async function routes(app) {
  app.get('/', { schema: { response: { 200: { type: 'array', items: { type: 'object', properties: { id: { type: 'string' }, title: { type: 'string' }, sailings: { type: 'integer' } } } } } } }, async () => app.fleet.crossings());

  app.get(
    '/:id/sailings',
    {
      schema: {
        params: { type: 'object', properties: { id: { type: 'string', pattern: '^\\d$' } } },
        querystring: { type: 'object', properties: { from: { type: 'integer', minimum: 0, maximum: 1440, default: 0 }, limit: { type: 'integer', minimum: 1, maximum: 12, default: 8 } } },
        response: { 200: { type: 'object', properties: { title: { type: 'string' }, sailings: { type: 'array', items: sailing } } } },
      },
    },
    async (request, reply) => {
      const crossing = app.fleet.crossing(request.params.id);
      if (!crossing) return reply.code(404).send({ error: 'ERR_CROSSING', message: 'no such crossing' });
      const { from, limit } = request.query;
      return {
        title: crossing.title,
        sailings: crossing.list
          .filter((s) => s.minute >= from)
          .slice(0, limit)
          .map((s) => ({ no: s.no, leaves: clock(s.minute), ship: s.ship, carsLeft: s.cars - s.bookedCars, footLeft: s.foot - s.bookedFoot })),
      };
    },
  );
}
