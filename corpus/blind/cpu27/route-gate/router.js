/** Routes by path segment; `:name` takes one segment, `*` the rest. */
export class Router {
  #root = { children: new Map(), param: null, name: '', rest: null, routes: null };

  add(method, path, route) {
    let node = this.#root;
    for (const part of path.split('/').filter(Boolean)) {
      if (part === '*') {
        node.rest ??= { routes: null };
        node = node.rest;
        break;
      }
      if (part.startsWith(':')) {
        node.param ??= { children: new Map(), param: null, name: part.slice(1), rest: null, routes: null };
        node = node.param;
      } else {
        if (!node.children.has(part)) node.children.set(part, { children: new Map(), param: null, name: '', rest: null, routes: null });
        node = node.children.get(part);
      }
    }
    (node.routes ??= new Map()).set(method, route);
    return this;
  }

  find(method, path) {
    const params = {};
    let node = this.#root;
    let at = 1;
    while (at < path.length) {
      let end = path.indexOf('/', at);
      if (end < 0) end = path.length;
      const part = path.slice(at, end);
      const exact = node.children.get(part);
      if (exact) node = exact;
      else if (node.param) {
        node = node.param;
        params[node.name] = decodeURIComponent(part);
      } else if (node.rest) {
        node = node.rest;
        params.rest = path.slice(at);
        break;
      } else return null;
      at = end + 1;
    }
    const route = node.routes?.get(method);
    return route ? { route, params } : null;
  }
}
