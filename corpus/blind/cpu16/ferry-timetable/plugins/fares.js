import fp from 'fastify-plugin';

const BASE = { adult: 740, child: 370, cycle: 150, car: 2480, van: 3690 };
const money = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });

export default fp(async (app) => {
  app.decorate('fare', (party, minute) => {
    const peak = (minute > 420 && minute < 570) || (minute > 960 && minute < 1110);
    let pence = 0;
    for (const [kind, count] of Object.entries(party)) pence += (BASE[kind] ?? 0) * count;
    if (party.adult >= 2 && party.child >= 2) pence = Math.round(pence * 0.88);
    if (peak && party.car) pence += 400;
    return { pence, text: money.format(pence / 100) };
  });
});
