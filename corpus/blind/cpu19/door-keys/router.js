'use strict';

module.exports = function router() {
  const routes = [];
  const add = (method) => (path, ...handlers) => {
    routes.push({ method, path, handlers });
  };

  function handle(req, res) {
    const route = routes.find((r) => r.method === req.method && r.path === req.url);
    if (!route) {
      res.statusCode = 404;
      return res.end();
    }
    let i = 0;
    (function next(err) {
      if (err) {
        res.statusCode = err.status || 500;
        return res.end(JSON.stringify({ error: err.message }));
      }
      const fn = route.handlers[i++];
      if (fn) fn(req, res, next);
    })();
  }

  return { get: add('GET'), post: add('POST'), handle };
};

module.exports.json = function json(req, res, next) {
  let text = '';
  req.setEncoding('utf8');
  req.on('data', (d) => { text += d; });
  req.on('end', () => {
    try {
      req.body = JSON.parse(text);
    } catch (err) {
      err.status = 400;
      return next(err);
    }
    next();
  });
};
