const routes = ['/', '/cart', '/search', '/product', '/login', '/help'];

export function* makeLines(count) {
  for (let i = 0; i < count; i++) {
    yield `${1700000000 + i} GET ${routes[i % routes.length]}/${i % 1500} ${200 + (i % 5)} ${(i * 7919) % 900}ms`;
  }
}
