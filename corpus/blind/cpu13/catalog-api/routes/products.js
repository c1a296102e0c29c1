'use strict';

const { Router } = require('express');
const { z } = require('zod');

const Changes = z.object({
  title: z.string().trim().min(3).max(120).optional(),
  price: z.number().int().positive().optional(),
  stock: z.number().int().min(0).optional(),
  tags: z.array(z.string().regex(/^[a-z0-9-]+$/)).max(12).optional(),
}).strict();

const Paging = z.object({
  category: z.string(),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});

function parse(schema, value) {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw Object.assign(new Error('invalid request'), { status: 400, issues: result.error.issues.map((i) => ({ path: i.path.join('.'), message: i.message })) });
}

module.exports = function products(catalog) {
  const router = Router();

  router.get('/', (req, res) => {
    const { category, offset, limit } = parse(Paging, { ...req.query });
    const page = catalog.page(category, offset, limit);
    if (!page) return res.status(404).json({ error: `no category ${category}` });
    return res.json({ ...page, tax: catalog.category(category).tax });
  });

  router.get('/:id', (req, res) => {
    const product = catalog.get(req.params.id);
    if (!product) return res.status(404).json({ error: 'no such product' });
    return res.json(product);
  });

  router.patch('/:id', (req, res) => {
    const product = catalog.update(req.params.id, parse(Changes, req.body));
    if (!product) return res.status(404).json({ error: 'no such product' });
    return res.json(product);
  });

  return router;
};
