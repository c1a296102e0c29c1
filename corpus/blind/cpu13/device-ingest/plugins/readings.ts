import type { FastifyInstance } from 'fastify';
import type { Reading } from './registry.ts';

const readingSchema = {
  type: 'object',
  required: ['at', 'metric', 'value'],
  properties: {
    at: { type: 'integer', minimum: 1_600_000_000_000 },
    metric: { type: 'string', pattern: '^[a-z]+(?:\\.[a-z0-9]+)*$' },
    value: { type: 'number' },
    unit: { type: 'string', maxLength: 8 },
  },
  additionalProperties: false,
} as const;

export async function readingRoutes(scope: FastifyInstance): Promise<void> {
  scope.post<{ Body: { firmware: string; readings: Reading[] } }>('/readings', {
    schema: {
      body: {
        type: 'object',
        required: ['firmware', 'readings'],
        properties: { firmware: { type: 'string' }, readings: { type: 'array', minItems: 1, maxItems: 200, items: readingSchema } },
      },
      response: { 202: { type: 'object', properties: { stored: { type: 'integer' }, metrics: { type: 'integer' } } } },
    },
    handler: async (request, reply) => {
      const device = request.headers['x-device'] as string;
      const { readings, firmware } = request.body;
      const metrics = scope.registry.add(device, structuredClone(readings));
      if (firmware.startsWith('0.')) request.log.info({ device, firmware }, 'old firmware');
      reply.code(202);
      return { stored: readings.length, metrics };
    },
  });
}
