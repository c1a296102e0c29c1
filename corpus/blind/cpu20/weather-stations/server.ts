import Fastify, { type FastifyInstance } from 'fastify';
import { Network, type Reading } from './readings.ts';

const reading = {
  type: 'object',
  required: ['at', 'temperature', 'humidity', 'wind'],
  additionalProperties: false,
  properties: {
    at: { type: 'integer', minimum: 0 },
    temperature: { type: 'number', minimum: -80, maximum: 60 },
    humidity: { type: 'number', minimum: 0, maximum: 100 },
    wind: { type: 'number', minimum: 0, maximum: 120 },
  },
} as const;

const stationParams = { type: 'object', properties: { station: { type: 'string', pattern: '^[a-z]+-[0-9]+$' } } };

const problem = { type: 'object', properties: { error: { type: 'string' } } };

export function build(network: Network, keys: ReadonlySet<string>): FastifyInstance {
  const app = Fastify({ logger: false, bodyLimit: 64 * 1024 });

  app.decorateRequest('station', null);

  app.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'POST') return;
    const key = request.headers['x-station-key'];
    if (typeof key !== 'string' || !keys.has(key)) {
      await reply.code(401).send({ error: 'unknown key' });
    }
  });

  app.post<{ Params: { station: string }; Body: { readings: Reading[] } }>('/stations/:station/readings', {
    schema: {
      params: stationParams,
      body: {
        type: 'object',
        required: ['readings'],
        properties: { readings: { type: 'array', minItems: 1, maxItems: 48, items: reading } },
      },
      response: { 202: { type: 'object', properties: { accepted: { type: 'integer' } } }, 404: problem },
    },
  }, async (request, reply) => {
    const series = network.series(request.params.station);
    if (!series) return reply.code(404).send({ error: 'no such station' });
    for (const item of request.body.readings) series.append(item);
    return reply.code(202).send({ accepted: request.body.readings.length });
  });

  app.get<{ Params: { station: string }; Querystring: { limit: number } }>('/stations/:station/readings', {
    schema: {
      params: stationParams,
      querystring: { type: 'object', properties: { limit: { type: 'integer', minimum: 1, maximum: 288, default: 24 } } },
      response: {
        200: {
          type: 'object',
          properties: { station: { type: 'string' }, readings: { type: 'array', items: reading } },
        },
        404: problem,
      },
    },
  }, async (request, reply) => {
    const { station } = request.params;
    const series = network.series(station);
    if (!series) return reply.code(404).send({ error: 'no such station' });
    return { station, readings: series.latest(request.query.limit) };
  });

  app.get<{ Params: { region: string } }>('/regions/:region', {
    schema: {
      response: {
        200: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              station: { type: 'string' },
              count: { type: 'integer' },
              min: { type: 'number' },
              max: { type: 'number' },
              mean: { type: 'number' },
            },
          },
        },
        404: problem,
      },
    },
  }, async (request, reply) => {
    const list = network.region(request.params.region);
    if (!list) return reply.code(404).send({ error: 'no such region' });
    return list;
  });

  return app;
}
