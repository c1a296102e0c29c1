const { Router } = require('express');

module.exports = function plotRoutes(plots) {
  const router = Router();
  router.param('n', (req, res, next, n) => {
    req.plot = plots.get(Number(n));
    if (req.plot) next();
    else res.status(404).page('missing', { path: req.originalUrl });
  });
  router.get('/path/:letter', (req, res) => res.page('path', { letter: req.params.letter, along: plots.path(req.params.letter) }));
  router.get('/:n', (req, res) => {
    if (req.accepts(['html', 'json']) === 'json') return res.json(req.plot);
    res.page('plot', { plot: req.plot });
  });
  router.patch('/:n/beds/:bed', (req, res) => {
    const bed = req.plot.beds.find((b) => b.bed === Number(req.params.bed));
    if (!bed) return res.status(404).json({ error: 'no such bed' });
    // The crop list is short; copying it keeps the history of what stood here.
    req.plot.beds = req.plot.beds.map((b) => (b === bed ? { ...b, crop: String(req.body.crop).slice(0, 30) } : b));
    res.status(204).end();
  });
  return router;
};
