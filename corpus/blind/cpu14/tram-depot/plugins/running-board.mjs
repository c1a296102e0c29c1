const ROUTES = ['1', '4', '7', '11', 'N2'];
const clock = (min) => `${String(Math.floor(min / 60) % 24).padStart(2, '0')}:${String(min % 60).padStart(2, '0')}`;

const duty = {
  type: 'object',
  properties: {
    block: { type: 'string' },
    out: { type: 'string' },
    back: { type: 'string' },
    trips: { type: 'array', items: { type: 'object', properties: { at: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' } } } },
  },
};

function blocks(route) {
  const ends = { 1: ['Quay', 'Infirmary'], 4: ['Market', 'Cemetery'], 7: ['Station', 'Works'], 11: ['Baths', 'Heath'], N2: ['Station', 'Quay'] }[route];
  return Array.from({ length: 6 }, (_, b) => {
    const out = 275 + b * 12;
    const trips = Array.from({ length: 9 }, (_, t) => ({ at: clock(out + 15 + t * 47), from: ends[t % 2], to: ends[(t + 1) % 2] }));
    return { block: `${route}/${b + 1}`, out: clock(out), back: clock(out + 15 + 9 * 47), trips };
  });
}

export async function runningBoard(app) {
  const board = new Map(ROUTES.map((route) => [route, blocks(route)]));

  app.get(
    '/:route',
    {
      schema: {
        params: { type: 'object', properties: { route: { enum: ROUTES } } },
        querystring: { type: 'object', properties: { block: { type: 'integer', minimum: 1, maximum: 6 } } },
        response: { 200: { type: 'array', items: duty } },
      },
    },
    async (req) => {
      const all = board.get(req.params.route);
      return req.query.block ? [all[req.query.block - 1]] : all;
    },
  );
}
