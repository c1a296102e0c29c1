'use strict';

class Router {
  #routes = [];
  #layers = [];

  use(layer) {
    this.#layers.push(layer);
    return this;
  }

  get(path, handler) {
    const names = [];
    const re = new RegExp('^' + path.replace(/:(\w+)/g, (_, n) => (names.push(n), '([^/]+)')) + '$');
    this.#routes.push({ re, names, handler });
    return this;
  }

  async handle(req, res) {
    const url = new URL(req.url, 'http://boat');
    for (const { re, names, handler } of this.#routes) {
      const m = re.exec(url.pathname);
      if (!m) continue;
      const ctx = { req, params: {}, query: url.searchParams, headers: {}, status: 200 };
      names.forEach((n, i) => { ctx.params[n] = decodeURIComponent(m[i + 1]); });
      const run = this.#layers.reduceRight((next, layer) => () => layer(ctx, next), async () => {
        ctx.body = await handler(ctx);
      });
      await run();
      res.writeHead(ctx.status, ctx.headers);
      res.end(ctx.body);
      return;
    }
    res.writeHead(404).end('no such chart\n');
  }
}

module.exports = { Router };
