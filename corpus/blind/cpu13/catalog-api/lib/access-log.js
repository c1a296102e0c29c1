'use strict';

function accessLog({ keep }) {
  const recent = [];
  const statuses = {};
  let total = 0;

  function middleware(req, res, next) {
    const started = process.hrtime.bigint();
    res.on('finish', () => {
      const ms = Number(process.hrtime.bigint() - started) / 1e6;
      total += 1;
      statuses[res.statusCode] = (statuses[res.statusCode] || 0) + 1;
      recent.push(`${req.method} ${req.originalUrl} ${res.statusCode} ${ms.toFixed(2)}`);
      if (recent.length > keep) recent.shift();
    });
    next();
  }

  return { middleware, summary: () => `${total} requests ${JSON.stringify(statuses)}` };
}

module.exports = { accessLog };
