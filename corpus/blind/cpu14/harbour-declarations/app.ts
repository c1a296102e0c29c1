import Fastify, { type FastifyInstance } from 'fastify';
import tariffPlugin from './plugins/tariff.ts';
import ledgerPlugin from './plugins/ledger.ts';
import declarationRoutes from './plugins/declarations.ts';
import auditPlugin from './plugins/audit.ts';

export async function buildApp(): Promise<FastifyInstance> {
  const app = Fastify({
    logger: { level: 'warn' },
    bodyLimit: 64 * 1024,
    genReqId: (() => {
      let n = 0;
      return () => `q${(++n).toString(36)}`;
    })(),
  });
  await app.register(auditPlugin);
  await app.register(ledgerPlugin);
  await app.register(tariffPlugin, { cacheSize: 64 });
  await app.register(declarationRoutes, { prefix: '/v2' });
  return app;
}
