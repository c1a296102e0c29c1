'use strict';

const parcelSchema = {
  type: 'object',
  properties: {
    id: { type: 'string' }, route: { type: 'string' }, weight: { type: 'integer' }, state: { type: 'string' },
    notes: { type: 'array', items: { type: 'string' } },
  },
};

const STATES = ['in', 'loaded', 'out'];

module.exports = async function routes(app, { store }) {
  app.get('/parcels/:id', { schema: { response: { 200: parcelSchema } } }, async (request, reply) => {
    const parcel = store.get(request.params.id);
    if (!parcel) return reply.code(404).send({ error: 'unknown parcel' });
    return parcel;
  });

  app.get('/routes/:route/load', {
    schema: { querystring: { type: 'object', properties: { state: { type: 'string', enum: STATES } } } },
  }, async (request) => {
    const { state } = request.query;
    const parcels = store.route(request.params.route).filter((p) => !state || p.state === state);
    const weight = parcels.reduce((sum, p) => sum + p.weight, 0);
    const heaviest = [...parcels].sort((a, b) => b.weight - a.weight).slice(0, 3).map((p) => p.id);
    return { route: request.params.route, count: parcels.length, weight, heaviest };
  });

  app.post('/parcels/:id/notes', {
    schema: { body: { type: 'object', required: ['text'], properties: { text: { type: 'string', maxLength: 200 } } } },
  }, async (request, reply) => {
    const parcel = await store.note(request.params.id, request.body.text.trim().replace(/\s+/g, ' '));
    if (!parcel) return reply.code(404).send({ error: 'unknown parcel' });
    return { id: parcel.id, notes: parcel.notes.length };
  });
};
