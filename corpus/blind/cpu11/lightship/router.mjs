/** Routes by method and segments; ":name" takes any one segment. */
export class Router {
  #root = { children: new Map(), param: null, actions: {} };

  add(method, pattern, action) {
    let node = this.#root;
    for (const segment of pattern.split('/').filter(Boolean)) {
      if (segment.startsWith(':')) {
        node.param ??= { name: segment.slice(1), node: { children: new Map(), param: null, actions: {} } };
        node = node.param.node;
      } else {
        if (!node.children.has(segment)) node.children.set(segment, { children: new Map(), param: null, actions: {} });
        node = node.children.get(segment);
      }
    }
    node.actions[method] = action;
    return this;
  }

  match(method, pathname) {
    let node = this.#root;
    const params = {};
    for (const segment of pathname.split('/')) {
      if (segment === '') continue;
      const next = node.children.get(segment);
      if (next) node = next;
      else if (node.param) {
        params[node.param.name] = segment;
        node = node.param.node;
      } else return null;
    }
    const action = node.actions[method];
    return action ? { action, params } : null;
  }
}
