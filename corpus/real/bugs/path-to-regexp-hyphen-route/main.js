'use strict';

const { createRouter } = require('./router');
const { crawlerPaths } = require('./paths');

const router = createRouter();
router.get('/', () => 'home');
router.get('/compare/:left-:right-:year', ({ left, right }) => `compare ${left} ${right}`);
router.get('/p/:slug', ({ slug }) => `product ${slug}`);

const outcome = { found: 0, missing: 0 };
for (const path of crawlerPaths(3000)) {
  if (router.handle(path) === null) outcome.missing++;
  else outcome.found++;
}
console.log(outcome);
