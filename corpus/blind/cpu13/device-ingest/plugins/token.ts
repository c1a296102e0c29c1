import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

const KEY = 'factory-key-2024';

export function sign(device: string): string {
  return createHmac('sha256', KEY).update(device).digest('hex').slice(0, 32);
}

export function tokenPlugin(scope: FastifyInstance): void {
  scope.addHook('onRequest', async (request, reply) => {
    const header = request.headers.authorization ?? '';
    const [device, token] = header.startsWith('Device ') ? header.slice(7).split('.') : [];
    const expected = device ? sign(device) : '';
    if (!device || token?.length !== expected.length || !timingSafeEqual(Buffer.from(token), Buffer.from(expected))) {
      request.log.warn({ device }, 'token refused');
      return reply.code(401).send({ error: 'token refused' });
    }
    request.headers['x-device'] = device;
  });
}
