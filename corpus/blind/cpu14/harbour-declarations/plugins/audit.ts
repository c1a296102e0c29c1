import fp from 'fastify-plugin';

const SECRET = /^(?:eori|guarantee|iban)$/i;

export default fp(async (app) => {
  const counts = new Map<string, number>();
  app.addHook('onResponse', async (req, reply) => {
    const key = `${req.method} ${req.routeOptions.url} ${reply.statusCode}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  app.addHook('preHandler', async (req) => {
    if (!req.body || typeof req.body !== 'object') return;
    // A copy, since the handler still needs the guarantee reference.
    const shown = JSON.parse(JSON.stringify(req.body), (k, v) => (SECRET.test(k) ? '***' : v));
    req.log.debug({ shown }, 'lodged');
  });
  app.addHook('onClose', async () => {
    app.log.info(Object.fromEntries(counts));
  });
}, { name: 'audit' });
