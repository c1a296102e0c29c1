import Router from '@koa/router';
import { rota } from './availability.mjs';
import { opening } from './register.mjs';

const DAY = 86_400_000;
const parseDay = (text, ctx) => {
  const t = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(t)) ctx.throw(400, `not a day: ${text}`);
  return t;
};
const tariff = (weight, nights) => {
  const perNight = weight < 10 ? 1850 : weight < 25 ? 2300 : 2750;
  return perNight * nights - (nights > 7 ? perNight : 0);
};

export const desk = ({ register, availability }) => {
  const router = new Router();

  router.get('/availability', (ctx) => {
    const from = parseDay(ctx.query.from, ctx);
    const nights = Number(ctx.query.nights ?? 1);
    const free = availability({ from, to: from + nights * DAY });
    ctx.body = { from: ctx.query.from, nights, free, price: tariff(Number(ctx.query.weight ?? 12), nights) };
  });

  router.get('/runs/:run/rota', (ctx) => {
    const day = opening + Number(ctx.query.day ?? 0) * DAY;
    const here = register.inRun(Number(ctx.params.run)).filter((s) => s.from <= day && s.to > day);
    ctx.body = { lines: rota(here) };
  });

  router.get('/stays/:id', (ctx) => {
    const stay = register.byId(Number(ctx.params.id));
    if (!stay) ctx.throw(404, 'no such stay');
    stay.price = tariff(stay.dog.weight, (stay.to - stay.from) / DAY);
    stay.label = `${stay.dog.name} the ${stay.dog.breed}`;
    ctx.body = stay;
  });

  router.post('/stays', (ctx) => {
    const { from, nights, dog } = ctx.request.body;
    const start = parseDay(from, ctx);
    const period = { from: start, to: start + nights * DAY };
    const [run] = availability(period);
    if (!run) ctx.throw(409, 'full');
    const id = register.add({ run, ...period, dog, feeds: [], owner: { phone: null }, notes: [] });
    ctx.status = 201;
    ctx.body = { id, run };
  });

  return router;
};
