import type { FastifyInstance } from 'fastify';

const row = {
  type: 'object',
  properties: { metric: { type: 'string' }, count: { type: 'integer' }, mean: { type: 'number' }, min: { type: 'number' }, max: { type: 'number' }, at: { type: 'string' } },
} as const;

export async function deviceRoutes(scope: FastifyInstance): Promise<void> {
  scope.get<{ Params: { id: string } }>('/:id', {
    schema: { response: { 200: { type: 'object', properties: { device: { type: 'string' }, metrics: { type: 'array', items: row } } } } },
    handler: async (request, reply) => {
      const found = scope.registry.describe(request.params.id);
      if (!found) return reply.code(404).send({ error: 'unknown device' });
      return found;
    },
  });
}
