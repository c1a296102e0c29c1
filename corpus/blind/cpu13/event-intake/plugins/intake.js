'use strict';

const { createHash } = require('node:crypto');
const { EnvelopeChecker } = require('../lib/validator');

module.exports = {
  name: 'intake',
  version: '2.1.0',
  register(server, options) {
    const checker = new EnvelopeChecker(options);

    server.route({
      method: 'POST',
      path: '/v{version}/events/{type}',
      options: { payload: { parse: true, allow: 'application/json' } },
      handler(request, h) {
        const { version, type } = request.params;
        const batch = request.payload;
        const problems = checker.check(type, Number(version), batch.events);
        const { store } = request.server.app;

        const receipt = [];
        batch.events.forEach((event, index) => {
          if (problems.some((p) => p.index === index)) return;
          const id = createHash('sha1').update(`${batch.source}:${event.key}:${event.at}`).digest('hex');
          store.append({ id, type, source: batch.source, ...event });
          receipt.push(id.slice(0, 12));
        });
        store.reject(problems.length);

        if (receipt.length === 0) {
          return h.response({ error: 'no valid event', problems }).code(422);
        }
        return h.response({ receipt, problems }).code(202);
      },
    });
  },
};
