import Router from '@koa/router';
import Koa from 'koa';
import { minutes } from '../timetable/planner.js';
import { failures, jsonBody, measured } from './middleware.js';

const KINDS = ['car', 'van', 'motorcycle', 'foot'];

export function createApp(planner, bookings, stats) {
  const router = new Router();

  const pierOf = (ctx, name) => planner.index.get(String(name).toLowerCase()) ?? ctx.throw(404, 'no such pier');
  const timeOf = (ctx, text) => {
    const m = minutes(text);
    if (Number.isNaN(m)) ctx.throw(400, 'time as HH:MM');
    return m;
  };

  router.get('/connections', (ctx) => {
    const { from, to, after = '00:00' } = ctx.query;
    const plan = planner.plan(pierOf(ctx, from), pierOf(ctx, to), timeOf(ctx, after));
    if (plan === null) ctx.throw(404, 'no connection today');
    ctx.set('Cache-Control', 'public, max-age=60');
    ctx.body = plan;
  });

  router.get('/piers/:pier/board', (ctx) => {
    const pier = pierOf(ctx, ctx.params.pier);
    ctx.body = { pier: planner.piers[pier], departures: planner.board(pier, timeOf(ctx, ctx.query.after), 12) };
  });

  router.post('/bookings', jsonBody(4096), (ctx) => {
    const { sailing, vehicles, passengers, name, kind } = ctx.request.body;
    const valid =
      Number.isInteger(sailing) && sailing > 0 && Number.isInteger(vehicles) && vehicles >= 0 && passengers > 0 && passengers < 60 && KINDS.includes(kind) && typeof name === 'string' && name.length < 80;
    if (!valid) ctx.throw(422, 'booking is not complete');
    const result = bookings.add(ctx.get('Idempotency-Key') || ctx.throw(400, 'key is missing'), { sailing, vehicles, passengers, name });
    if (result === null) ctx.throw(409, 'deck is full');
    ctx.status = result.created ? 201 : 200;
    ctx.set('Location', `/bookings/${result.booking.id}`);
    ctx.body = result.booking;
  });

  router.get('/bookings/:id', (ctx) => {
    ctx.body = bookings.get(ctx.params.id) ?? ctx.throw(404, 'no such booking');
  });

  return new Koa().use(measured(stats)).use(failures).use(router.routes()).use(router.allowedMethods());
}
