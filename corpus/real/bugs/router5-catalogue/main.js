'use strict';

const { createRouter } = require('router5');
const { catalogueRoutes } = require('./catalogue');

const router = createRouter([]);
router.add(catalogueRoutes(750));

for (const url of ['/', '/cart', '/lines/kitchen', '/lines/kitchen/item-16/blue']) {
  const state = router.matchPath(url);
  console.log(url, '->', state.name, JSON.stringify(state.params));
}
console.log(router.buildPath('product17', { variant: 'red' }));
