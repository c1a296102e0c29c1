import Koa from 'koa';
import { Router } from '@koa/router';
import bodyParser from 'koa-bodyparser';
import * as pages from './pages.mjs';
import * as session from './session.mjs';

export function createService(diary, metrics) {
  const app = new Koa({ env: 'production' });
  app.silent = true;

  app.use(async (ctx, next) => {
    const started = performance.now();
    await next();
    metrics.observe(ctx._matchedRoute ?? 'none', ctx.status, performance.now() - started);
  });

  app.use(async (ctx, next) => {
    try {
      await next();
    } catch (err) {
      ctx.status = err.status ?? 500;
      ctx.body = { error: err.expose ? err.message : 'internal' };
    }
  });

  const router = new Router();
  const json = bodyParser({ enableTypes: ['json'], jsonLimit: '8kb' });

  router.post('/session', json, async (ctx) => {
    const { name, pin } = ctx.request.body;
    const token = await session.open(name, pin);
    if (!token) ctx.throw(403, 'wrong pin');
    ctx.body = { token };
  });

  router.get('/days/:day', (ctx) => {
    const day = Number(ctx.params.day);
    if (!Number.isInteger(day)) ctx.throw(400, 'day is a number');
    ctx.type = 'html';
    ctx.body = pages.dayPage({ day, rooms: diary.free(day) });
  });

  router.get('/slip', session.signedIn, (ctx) => {
    const { patient } = ctx.state;
    ctx.type = 'html';
    ctx.body = pages.slipPage({ patient, appointments: diary.of(patient) });
  });

  router.post('/appointments', session.signedIn, json, (ctx) => {
    const { room, day, from, length, reason } = ctx.request.body;
    const made = diary.book({ room, day, from, length, reason: String(reason), patient: ctx.state.patient });
    if (!made) ctx.throw(409, 'taken');
    ctx.status = 201;
    ctx.body = made;
  });

  router.delete('/appointments/:id', session.signedIn, (ctx) => {
    ctx.status = diary.cancel(Number(ctx.params.id), ctx.state.patient) ? 204 : 404;
  });

  app.use(router.routes()).use(router.allowedMethods());
  return app;
}

export function createMetrics() {
  const routes = new Map();
  return {
    observe(route, status, ms) {
      let entry = routes.get(route);
      if (!entry) routes.set(route, (entry = { calls: 0, failed: 0, ms: 0 }));
      entry.calls++;
      entry.ms += ms;
      if (status >= 400) entry.failed++;
    },
    lines() {
      return [...routes].map(([route, { calls, failed }]) => `${String(route).padEnd(22)} ${calls} calls ${failed} refused`).sort();
    },
  };
}
