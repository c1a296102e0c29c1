'use strict';

const Koa = require('koa');
const { Router } = require('@koa/router');
const { render } = require('./templates');

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const VENUE = { name: 'The Maltings & Hall', town: 'Farnham', phone: '01252 000 000' };
const NAV = [{ href: '/programme/3', label: 'Programme' }, { href: '/shows/1', label: 'Tonight' }, { href: '/about', label: 'About us' }];

async function readForm(req) {
  const parts = [];
  for await (const part of req) parts.push(part);
  return new URLSearchParams(Buffer.concat(parts).toString('utf8'));
}

function createApp(house) {
  const app = new Koa();
  const router = new Router();
  const stats = { requests: 0, failed: 0, bytes: 0 };

  app.use(async (ctx, next) => {
    stats.requests++;
    try {
      await next();
    } finally {
      if (ctx.status >= 400) stats.failed++;
    }
    if (typeof ctx.body === 'string') stats.bytes += Buffer.byteLength(ctx.body);
  });

  app.use(async (ctx, next) => {
    ctx.page = (name, data) => {
      ctx.type = 'html';
      ctx.body = render(name, { lang: 'en', theme: ctx.get('x-theme') || 'day', path: ctx.path, nav: NAV, venue: VENUE, ...data });
    };
    await next();
  });

  router.get('/programme/:month', (ctx) => {
    const m = Number(ctx.params.month) - 1;
    if (!(m >= 0 && m < 12)) ctx.throw(404);
    ctx.page('programme.njk', { month: MONTHS[m], shows: house.month(m) });
  });

  router.get('/shows/:id', (ctx) => {
    const show = house.show(Number(ctx.params.id));
    if (!show) ctx.throw(404);
    ctx.page('seats.njk', { show, rows: show.rows, free: show.left });
  });

  router.post('/shows/:id/orders', async (ctx) => {
    const form = await readForm(ctx.req);
    const order = house.book(Number(ctx.params.id), form.get('name'), Number(form.get('count')));
    if (!order) {
      ctx.status = 409;
      ctx.body = 'sold out';
      return;
    }
    ctx.status = 201;
    ctx.page('order.njk', { order });
  });

  app.use(router.routes()).use(router.allowedMethods());
  return { app, stats };
}

module.exports = { createApp };
