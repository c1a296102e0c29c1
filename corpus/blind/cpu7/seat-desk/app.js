'use strict';

/** A very small router with wrappers, in the manner of middleware. */
class App {
  #routes = [];
  #wrappers = [];

  use(wrapper) {
    this.#wrappers.push(wrapper);
    return this;
  }

  on(method, pattern, handler) {
    const names = [];
    const source = pattern.replace(/:(\w+)/g, (_, name) => {
      names.push(name);
      return '([^/]+)';
    });
    const wrapped = this.#wrappers.reduceRight((next, wrap) => wrap(next), handler);
    this.#routes.push({ method, names, test: new RegExp(`^${source}$`), handler: wrapped });
    return this;
  }

  async handle(req, res) {
    const url = new URL(req.url, 'http://desk');
    for (const route of this.#routes) {
      const hit = route.method === req.method && route.test.exec(url.pathname);
      if (!hit) continue;
      const params = Object.fromEntries(route.names.map((n, i) => [n, hit[i + 1]]));
      const ctx = { req, res, url, params, headers: {}, status: 200 };
      const body = JSON.stringify(await route.handler(ctx));
      res.writeHead(ctx.status, { 'content-type': 'application/json', ...ctx.headers });
      res.end(body);
      return;
    }
    res.writeHead(404).end();
  }
}

module.exports = { App };
