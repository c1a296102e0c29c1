import fp from 'fastify-plugin';
import { Lru } from '../lib/lru.ts';
import { compileSchedule, loadMeasures, type Schedule } from '../lib/schedule.ts';

declare module 'fastify' {
  interface FastifyInstance {
    tariff: { inForce(origin: string, lodged: Date): Schedule };
  }
}

export default fp<{ cacheSize: number }>(async (app, opts) => {
  const measures = loadMeasures();
  const schedules = new Lru<string, Schedule>(opts.cacheSize);

  app.decorate('tariff', {
    inForce(origin: string, lodged: Date): Schedule {
      const key = `${origin}@${lodged.toISOString()}`;
      // Measures begin and end at midnight UTC.
      const day = Math.floor(lodged.getTime() / 86_400_000) * 86_400_000;
      return schedules.get(key) ?? schedules.set(key, compileSchedule(measures, origin, day));
    },
  });
}, { name: 'tariff' });
