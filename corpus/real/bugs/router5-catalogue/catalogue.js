'use strict';

const LINES = ['garden', 'kitchen', 'bath', 'office', 'outdoor'];

function catalogueRoutes(products) {
  const routes = [{ name: 'home', path: '/' }, { name: 'cart', path: '/cart' }, { name: 'line', path: '/lines/:line' }];
  for (let n = 1; n <= products; n++) {
    routes.push({ name: `product${n}`, path: `/lines/${LINES[n % LINES.length]}/item-${n}/:variant` });
  }
  return routes;
}

module.exports = { catalogueRoutes };
