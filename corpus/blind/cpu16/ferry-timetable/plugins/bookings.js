import { createHash } from 'node:crypto';

const count = { type: 'integer', minimum: 0, maximum: 9, default: 0 };

export default async function bookings(app) {
  const held = new Map();

  app.post(
    '/',
    {
      schema: {
        body: {
          type: 'object',
          required: ['crossing', 'sailing', 'name', 'party'],
          properties: {
            crossing: { type: 'string' },
            sailing: { type: 'string', pattern: '^\\d{5}$' },
            name: { type: 'string', minLength: 2, maxLength: 80 },
            party: { type: 'object', properties: { adult: count, child: count, cycle: count, car: count, van: count } },
          },
        },
        response: { 201: { type: 'object', properties: { ref: { type: 'string' }, fare: { type: 'object', properties: { pence: { type: 'integer' }, text: { type: 'string' } } } } } },
      },
    },
    async (request, reply) => {
      const { crossing, sailing: no, name, party } = request.body;
      const sailing = app.fleet.sailing(crossing, no);
      if (!sailing) return reply.code(404).send({ error: 'ERR_SAILING', message: 'no such sailing' });
      sailing.bookedCars = (sailing.bookedCars + party.car + party.van) % sailing.cars;
      sailing.bookedFoot = (sailing.bookedFoot + party.adult + party.child) % sailing.foot;
      const ref = createHash('sha1').update(`${no}${name}${held.size}`).digest('hex').slice(0, 8).toUpperCase();
      const booking = { ref, name, crossing, no, fare: app.fare(party, sailing.minute) };
      held.set(ref, booking);
      return reply.code(201).send(booking);
    },
  );

  app.get('/:ref', async (request, reply) => held.get(request.params.ref) ?? reply.code(404).send({ error: 'ERR_REF', message: 'unknown reference' }));
}
