const { Router } = require('express');

module.exports = function waitingRoutes(plots) {
  const router = Router();
  router.get('/', (req, res) => res.page('waiting', { waiting: [...plots.waiting].sort((a, b) => a.since - b.since) }));
  router.post('/', (req, res) => {
    const place = plots.join(req.body.name, req.body.wants ?? 'half');
    res.status(201).json({ place });
  });
  return router;
};
