import type { FastifyPluginAsync } from 'fastify';

interface Line {
  commodity: string;
  origin: string;
  value: number;
  gross: number;
}
interface Body {
  vessel: string;
  lodged: string;
  guarantee: string;
  lines: Line[];
}

const body = {
  type: 'object',
  required: ['vessel', 'lodged', 'lines'],
  properties: {
    vessel: { type: 'string', maxLength: 40 },
    lodged: { type: 'string', format: 'date-time' },
    guarantee: { type: 'string', pattern: '^G\\d{6}$' },
    lines: {
      type: 'array',
      maxItems: 40,
      items: {
        type: 'object',
        required: ['commodity', 'origin', 'value'],
        properties: {
          commodity: { type: 'string', pattern: '^\\d{6}$' },
          origin: { type: 'string', minLength: 2, maxLength: 2 },
          value: { type: 'number' },
          gross: { type: 'number' },
        },
      },
    },
  },
} as const;

const routes: FastifyPluginAsync = async (app) => {
  app.post<{ Body: Body }>('/declarations', { schema: { body } }, async (req, reply) => {
    const lodged = new Date(req.body.lodged);
    const lines = req.body.lines.map((line) => {
      const { rate, via } = app.tariff.inForce(line.origin, lodged).rateFor(line.commodity);
      return { ...line, rate, via, duty: Math.round(line.value * rate) / 100 };
    });
    const duty = lines.reduce((sum, l) => sum + l.duty, 0);
    const entry = app.ledger.append(req.body.vessel, duty, lodged);
    reply.code(201);
    return { mrn: entry.mrn, duty, lines };
  });

  app.get<{ Params: { mrn: string } }>('/declarations/:mrn', async (req, reply) => {
    const entry = app.ledger.find(req.params.mrn);
    if (!entry) return reply.code(404).send({ message: 'no such declaration' });
    return entry;
  });

  app.get('/quay', async () => app.ledger.recent(12));
};
export default routes;
