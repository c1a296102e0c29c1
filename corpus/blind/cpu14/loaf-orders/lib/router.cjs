const fail = (status, message) => Object.assign(new Error(message), { status });

// "/orders/:id" becomes a pattern once, when the route is added.
function makeRouter() {
  const table = { GET: [], POST: [] };

  function add(method, path, handler) {
    const names = [];
    const source = path.replace(/:(\w+)/g, (_, name) => (names.push(name), '([^/]+)'));
    table[method].push({ pattern: new RegExp(`^${source}$`), names, handler });
  }

  async function read(req) {
    let size = 0;
    const parts = [];
    for await (const part of req) {
      size += part.length;
      if (size > 16384) throw fail(413, 'too big an order');
      parts.push(part);
    }
    try {
      return parts.length ? JSON.parse(Buffer.concat(parts).toString('utf8')) : {};
    } catch {
      throw fail(400, 'not json');
    }
  }

  async function dispatch(req) {
    const cut = req.url.indexOf('?');
    const path = cut < 0 ? req.url : req.url.slice(0, cut);
    for (const route of table[req.method] || []) {
      const match = route.pattern.exec(path);
      if (!match) continue;
      const params = {};
      route.names.forEach((name, i) => (params[name] = decodeURIComponent(match[i + 1])));
      const query = cut < 0 ? new URLSearchParams() : new URLSearchParams(req.url.slice(cut + 1));
      const body = req.method === 'POST' ? await read(req) : null;
      return route.handler({ params, query, body });
    }
    throw fail(404, `no ${path}`);
  }

  return { get: (p, h) => add('GET', p, h), post: (p, h) => add('POST', p, h), dispatch, fail };
}

module.exports = { makeRouter };
