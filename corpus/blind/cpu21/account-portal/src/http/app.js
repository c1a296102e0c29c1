'use strict';

const { HttpError, notFound } = require('../errors');
const { requireScope } = require('../auth/authenticate');

const ROUTES = [
  { path: '/invoices/', scope: 'invoices:read', run: (billing, who, rest) => billing.invoice(who.account, rest) },
  { path: '/usage', scope: 'usage:read', run: (billing, who) => billing.usage(who.account) },
  { path: '/statement', scope: 'statements:read', run: (billing, who) => billing.statement(who.account) },
];

function createApp({ auth, buckets, billing, audit }) {
  function dispatch(req) {
    const who = auth(req);
    buckets.take(who.keyId);
    const route = ROUTES.find((r) => req.url.startsWith(r.path));
    if (!route) throw notFound(req.url);
    requireScope(who, route.scope);
    audit.record(who.keyId, route.path);
    return route.run(billing, who, req.url.slice(route.path.length));
  }
  return function handle(req, res) {
    let status = 200;
    let body;
    try {
      body = dispatch(req);
    } catch (err) {
      status = err instanceof HttpError ? err.status : 500;
      body = { error: err.message };
    }
    const text = JSON.stringify(body);
    res.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
    res.end(text);
  };
}

module.exports = { createApp };
