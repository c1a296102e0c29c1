'use strict';

module.exports = {
  name: 'overview',
  register(server, options) {
    server.route({
      method: 'GET',
      path: '/overview',
      handler(request) {
        const counts = [...request.server.app.store.bySubject.entries()];
        counts.sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
        return { top: counts.slice(0, options.top).map(([subject, events]) => ({ subject, events })) };
      },
    });
  },
};
