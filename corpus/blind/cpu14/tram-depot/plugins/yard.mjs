import fp from 'fastify-plugin';

/** Which tram stands on which road, nearest the doors first. */
class Yard {
  constructor(roads, trams) {
    this.roads = Array.from({ length: roads }, () => []);
    this.trams = new Map();
    for (let i = 0; i < trams; i++) {
      const tram = { fleet: 2001 + i, type: i % 4 ? 'articulated' : 'short', km: 84_000 + i * 913, washed: i % 3 === 0, road: i % roads };
      this.trams.set(tram.fleet, tram);
      this.roads[tram.road].push(tram.fleet);
    }
  }
  get(fleet) {
    return this.trams.get(fleet);
  }
  shunt(fleet, to) {
    const tram = this.trams.get(fleet);
    const from = this.roads[tram.road];
    // A road holds half a dozen at most.
    from.splice(from.indexOf(fleet), 1);
    tram.road = to;
    this.roads[to].push(fleet);
    return this.roads[to].indexOf(fleet);
  }
  standing(road) {
    return this.roads[road].map((fleet) => this.trams.get(fleet));
  }
}

const tramSchema = {
  $id: 'tram',
  type: 'object',
  properties: {
    fleet: { type: 'integer' },
    type: { type: 'string' },
    km: { type: 'integer' },
    washed: { type: 'boolean' },
    road: { type: 'integer' },
  },
};

export const yard = fp(async (app, { roads, trams }) => {
  const held = new Yard(roads, trams);
  app.addSchema(tramSchema);
  app.decorate('yard', held);

  app.get(
    '/roads/:road',
    {
      schema: {
        params: { type: 'object', properties: { road: { type: 'integer', minimum: 0, maximum: roads - 1 } } },
        response: { 200: { type: 'object', properties: { road: { type: 'integer' }, standing: { type: 'array', items: { $ref: 'tram#' } } } } },
      },
    },
    async (req) => ({ road: req.params.road, standing: held.standing(req.params.road) }),
  );

  app.put(
    '/trams/:fleet/road',
    {
      schema: {
        params: { type: 'object', properties: { fleet: { type: 'integer' } } },
        body: { type: 'object', required: ['road'], properties: { road: { type: 'integer', minimum: 0, maximum: roads - 1 } } },
      },
    },
    async (req, reply) => {
      if (!held.get(req.params.fleet)) return reply.code(404).send({ message: 'not of this depot' });
      const position = held.shunt(req.params.fleet, req.body.road);
      req.log.info({ fleet: req.params.fleet, road: req.body.road, position }, 'shunted');
      return { fleet: req.params.fleet, road: req.body.road, position };
    },
  );
}, { name: 'yard' });
