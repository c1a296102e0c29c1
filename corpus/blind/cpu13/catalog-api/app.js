'use strict';

const express = require('express');
const { loadCatalog } = require('./lib/catalog');
const { accessLog } = require('./lib/access-log');
const { compileView } = require('./lib/view');
const products = require('./routes/products');
const pages = require('./routes/pages');

function createApp() {
  const app = express();
  const catalog = loadCatalog('categories.json', 1200);

  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.set('etag', 'weak');
  app.locals.access = accessLog({ keep: 200 });

  app.use(app.locals.access.middleware);
  app.use((req, res, next) => {
    res.set({ 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'same-origin', Vary: 'Accept' });
    next();
  });
  app.use(express.json({ limit: '50kb' }));
  app.use('/api/products', products(catalog));
  app.use('/p', pages(catalog, compileView('product')));
  app.use((req, res) => res.status(404).json({ error: 'not found' }));
  app.use((error, req, res, next) => res.status(error.status || 500).json({ error: error.message, issues: error.issues }));
  return app;
}

module.exports = { createApp };
