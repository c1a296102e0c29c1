'use strict';

const { Router } = require('express');
const { escapeHtml } = require('../lib/escape');

const money = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'EUR' });

module.exports = function pages(catalog, view) {
  const router = Router();

  router.get('/:id', (req, res, next) => {
    const product = catalog.get(req.params.id);
    if (!product) return next();
    const { items } = catalog.page(product.category, 0, 6);
    const category = catalog.category(product.category);
    return res.type('html').send(view({
      ...product,
      price: money.format(product.price / 100),
      crumbs: ['Shop', category.title].map(escapeHtml).join(' / '),
      tags: product.tags.map((tag) => `<li>${escapeHtml(tag)}</li>`).join(''),
      related: items.filter((p) => p.id !== product.id).map((p) => `<a href="/p/${p.id}">${escapeHtml(p.title)}</a>`).join(' '),
    }));
  });

  return router;
};
