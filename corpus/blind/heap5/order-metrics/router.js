import { countOrdered, observeRequest } from './metrics.js';

const ROUTES = [
  ['GET', /^\/articles\/(?<article>\d+)$/, '/articles/:article', (shop, p) => (shop.article(p.article) ? 200 : 404)],
  ['POST', /^\/articles\/(?<article>\d+)\/orders$/, '/articles/:article/orders', (shop, p) => {
    const order = shop.order(p.article);
    countOrdered(order.category);
    return 201;
  }],
  ['GET', /^\/orders\/(?<order>[\w-]+)$/, '/orders/:order', (shop, p) => (shop.find(p.order) ? 200 : 404)],
];

export function createRouter(shop) {
  let clock = 0;
  return async function handle(method, url) {
    const path = url.split('?')[0];
    for (const [verb, pattern, route, action] of ROUTES) {
      const match = verb === method && pattern.exec(path);
      if (!match) continue;
      await null;
      const status = action(shop, match.groups);
      clock = (clock * 31 + 7) % 613;
      observeRequest(method, { path, route }, status, clock);
      return status;
    }
    observeRequest(method, { path: 'none', route: 'none' }, 404, 0);
    return 404;
  };
}
