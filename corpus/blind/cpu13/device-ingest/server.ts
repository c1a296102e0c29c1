import Fastify from 'fastify';
import type { LineSink } from './line-sink.ts';
import { registryPlugin } from './plugins/registry.ts';
import { tokenPlugin } from './plugins/token.ts';
import { readingRoutes } from './plugins/readings.ts';
import { deviceRoutes } from './plugins/devices.ts';

declare module 'fastify' {
  interface FastifyInstance {
    registry: import('./plugins/registry.ts').Registry;
  }
}

export async function buildServer({ level, sink }: { level: string; sink: LineSink }) {
  const server = Fastify({
    logger: { level, stream: sink, redact: ['req.headers.authorization'] },
    genReqId: (() => {
      let n = 0;
      return () => `r${(n += 1).toString(36)}`;
    })(),
  });
  server.decorate('registry', registryPlugin());
  server.get('/support/log', async () => sink.tail(20).map((line) => JSON.parse(line)));
  await server.register(async (scope) => {
    tokenPlugin(scope);
    await scope.register(readingRoutes);
    await scope.register(deviceRoutes, { prefix: '/devices' });
  });
  return server;
}
