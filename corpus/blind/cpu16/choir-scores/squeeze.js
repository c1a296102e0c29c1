const zlib = require('zlib');

// gzip off the main thread for pages worth it
exports.squeeze = ({ threshold }) => (req, res, next) => {
  if (!/\bgzip\b/.test(req.headers['accept-encoding'] || '')) return next();
  const end = res.end;
  res.end = (body) => {
    res.end = end;
    if (!body || body.length < threshold) return res.end(body);
    zlib.gzip(body, { level: 5 }, (err, packed) => {
      if (err) return res.end(body);
      res.setHeader('Content-Encoding', 'gzip');
      res.setHeader('Vary', 'Accept-Encoding');
      res.end(packed);
    });
  };
  next();
};
