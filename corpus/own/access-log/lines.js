const PATHS = ['/users/17', '/users/4/orders', '/orders/92/items/3', '/health', '/static/app.js', '/products/8'];

export function* readLines(count) {
  for (let i = 0; i < count; i++) yield `GET ${PATHS[i % PATHS.length]} ${i % 11 === 0 ? 404 : 200}`;
}
