'use strict';
const express = require('express');
const { HouseRepository } = require('./house');
const { PatronDirectory } = require('./patrons');
const { TicketPrinter } = require('./tickets');
const { identify } = require('./identify');
const { requestLog } = require('./request-log');

function createApp() {
  const house = new HouseRepository({ rows: 22, perRow: 34 });
  const patrons = new PatronDirectory(process.env.BOX_OFFICE_PEPPER || 'curtain-up');
  const printer = new TicketPrinter();
  const app = express();

  app.disable('x-powered-by');
  app.use(requestLog({ slowerThan: 2000 }));
  app.use(express.json({ limit: '32kb' }));
  app.use('/api', identify(patrons));

  app.get('/api/performances', (req, res) => {
    res.json(house.performances().map((p) => ({ ...p, free: house.free(p.id) })));
  });

  app.get('/api/performances/:id/plan', (req, res) => {
    const plan = house.plan(req.params.id);
    if (!plan) return res.status(404).json({ error: 'unknown performance' });
    res.json({ id: req.params.id, rows: plan });
  });

  app.post('/api/performances/:id/bookings', (req, res) => {
    const { seats } = req.body;
    if (!Array.isArray(seats) || seats.length > 8) return res.status(422).json({ error: 'one to eight seats' });
    const taken = house.take(req.params.id, seats, req.patron.number);
    if (taken.refused.length) return res.status(409).json(taken);
    res.status(201).json({ ...taken, ticket: printer.code(req.params.id, taken.seats, req.patron) });
  });

  app.use((err, req, res, next) => {
    res.status(err.status || 500).json({ error: err.message });
  });
  return app;
}

module.exports = { createApp };
