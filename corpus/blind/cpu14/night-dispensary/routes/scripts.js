'use strict';

const { rulesFor } = require('../formulary/script-rules');
const { branches } = require('../formulary');

exports.plugin = {
  name: 'scripts',
  dependencies: ['formulary', 'branch-auth'],
  register(server) {
    const { formulary } = server;
    const { tally } = server.app;
    const shelf = [];

    server.route([
      {
        method: 'POST',
        path: '/scripts',
        handler(request, h) {
          const { branch } = request.auth.credentials;
          const { value, error } = rulesFor(formulary, branch).validate(request.payload, { abortEarly: false });
          if (error) {
            tally.refused++;
            return h.response({ problems: error.details.map((d) => `${d.path.join('.')}: ${d.type}`) }).code(422);
          }
          tally.dispensed++;
          // Bags on the shelf; only those of this night, oldest thrown out.
          shelf.push({ branch, bag: tally.dispensed, labels: value.items.map((i) => formulary.label(i)) });
          if (shelf.length > 50) shelf.splice(0, 1);
          return h.response(shelf.at(-1)).code(201);
        },
      },
      {
        method: 'GET',
        path: '/shelf',
        handler(request) {
          const { branch } = request.auth.credentials;
          return { branch: branches[branch].name, bags: shelf.filter((b) => b.branch === branch) };
        },
      },
      {
        method: 'GET',
        path: '/stock/{code}',
        handler(request, h) {
          return formulary.byCode.get(request.params.code) ?? h.response({ message: 'not kept' }).code(404);
        },
      },
    ]);
  },
};
