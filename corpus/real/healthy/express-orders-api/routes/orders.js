'use strict';
const express = require('express');
const { z } = require('zod');
const store = require('../store');

const OrderInput = z.object({
  customer: z.string().min(1).max(80),
  currency: z.enum(['EUR', 'USD', 'GBP']),
  lines: z.array(z.object({
    sku: z.string().regex(/^[A-Z]{2}-\d{4}$/),
    quantity: z.number().int().positive(),
    price: z.number().nonnegative(),
  })).min(1),
});

const router = express.Router();

router.get('/:id', (req, res) => {
  const order = store.get(Number(req.params.id));
  if (!order) return res.status(404).json({ error: 'not found' });
  res.json(order);
});

router.post('/', (req, res) => {
  const input = OrderInput.safeParse(req.body);
  if (!input.success) return res.status(422).json({ error: 'invalid', issues: input.error.issues });
  const order = store.add(input.data);
  req.log.info({ id: order.id }, 'order created');
  res.status(201).json(order);
});

module.exports = router;
