import Joi from 'joi';

const hearing = Joi.object({
  date: Joi.string().pattern(/^\d{4}-\d{2}-\d{2}$/).required(),
  time: Joi.string().pattern(/^\d{2}:\d{2}$/).required(),
  room: Joi.number().integer().min(1).max(20).required(),
  matterOf: Joi.string().max(120),
});

export const matterRoutes = {
  name: 'matters',
  register(server, { clerk }) {
    const actor = (request) => request.headers['x-clerk'] ?? 'counter';
    const orMissing = (h, value) => value ?? h.response({ error: 'no such matter' }).code(404);

    server.route([
      { method: 'GET', path: '/matters', handler: () => clerk.docketNumbers() },
      { method: 'GET', path: '/matters/{number}', handler: (request, h) => orMissing(h, clerk.open(request.params.number, actor(request))) },
      {
        method: 'POST',
        path: '/matters/{number}/hearings',
        options: { validate: { payload: hearing } },
        handler: (request, h) => orMissing(h, clerk.setHearing(request.params.number, request.payload, actor(request))),
      },
      { method: 'PUT', path: '/matters/{number}/filings/{seq}/seal', handler: (request, h) => orMissing(h, clerk.seal(request.params.number, Number(request.params.seq), actor(request))) },
      { method: 'GET', path: '/lists/{date}', handler: (request) => clerk.dayList(request.params.date) },
    ]);
  },
};
