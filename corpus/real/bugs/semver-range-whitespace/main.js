'use strict';

const { loadCatalog } = require('./catalog');
const { Resolver } = require('./resolver');

const catalog = loadCatalog();
const resolver = new Resolver(catalog.releases);
let resolved = 0;
for (const plugin of catalog.plugins) {
  if (resolver.pick(plugin)) resolved++;
}
console.log(`${resolved} of ${catalog.plugins.length} plugins have a matching host release`);
