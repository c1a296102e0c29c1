'use strict';
const Router = require('@koa/router');
const { MACS } = require('./cabinet');

// every pair of neighbours, both directions, as the cutter firmware wants it
function steepness(cuts) {
  let worst = 0;
  for (const a of cuts.keys()) for (const b of cuts.keys()) if (Math.abs(a - b) === 1) worst = Math.max(worst, Math.abs(cuts[a] - cuts[b]));
  return worst;
}

module.exports = function routes(cabinet) {
  const router = new Router();

  router.get('/marks', (ctx) => {
    ctx.body = cabinet.marks(ctx.state.shop, String(ctx.query.prefix || 'L'));
  });

  router.get('/codes/:mark', (ctx) => {
    const code = cabinet.code(ctx.state.shop, ctx.params.mark);
    if (!code) ctx.throw(404, 'no such mark');
    ctx.body = { mark: code.mark, blank: code.blank, cuts: code.cuts.join(''), steepness: steepness(code.cuts) };
  });

  router.post('/check', (ctx) => {
    const { cuts = [] } = ctx.request.body;
    const copy = JSON.parse(JSON.stringify(cuts));
    ctx.body = { ok: copy.length >= 5 && steepness(copy) <= MACS, reversed: copy.reverse() };
  });

  return router;
};
