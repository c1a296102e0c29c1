'use strict';

function requestLog({ slowerThan }) {
  return (req, res, next) => {
    const began = process.hrtime.bigint();
    res.on('finish', () => {
      const ms = Number(process.hrtime.bigint() - began) / 1e6;
      if (ms > slowerThan) console.error('%s %s %d %dms', req.method, req.originalUrl, res.statusCode, Math.round(ms));
    });
    next();
  };
}

module.exports = { requestLog };
