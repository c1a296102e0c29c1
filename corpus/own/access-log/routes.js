const ROUTES = ['/users/:id', '/users/:id/orders', '/orders/:id/items/:item', '/products/:id', '/carts/:id', '/health'];

/** The route a path belongs to. */
export function matchRoute(path) {
  for (const route of ROUTES) {
    const pattern = new RegExp('^' + route.replace(/:[a-z]+/g, '([^/]+)') + '$');
    if (pattern.test(path)) return route;
  }
  return null;
}
