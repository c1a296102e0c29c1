'use strict';
const http = require('node:http');
const validate = require('./validate');
const view = require('./view');

const json = (res, status, body) => {
  const text = JSON.stringify(body);
  res.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
  res.end(text);
};

async function body(req) {
  const chunks = [];
  for await (const chunk of req) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString());
}

module.exports = function createApp(store) {
  return http.createServer(async (req, res) => {
    try {
      const [, root, id, action] = req.url.split('/');
      if (req.method === 'POST' && root === 'tickets' && !id) {
        const input = await body(req);
        const errors = validate.ticket(input);
        if (errors.length) return json(res, 422, { errors });
        return json(res, 201, store.create({ ...input, due: 1.7e12 + store.size * 6e6 }));
      }
      if (req.method === 'POST' && action === 'assign') return json(res, 200, store.reassign(Number(id), (await body(req)).to));
      if (root === 'people') return json(res, 200, view.page(store.of(id), { limit: 25 }));
      if (root === 'tickets' && id) {
        const t = store.get(Number(id));
        return t ? json(res, 200, t) : json(res, 404, { error: 'no such ticket' });
      }
      json(res, 404, { error: 'not found' });
    } catch (err) {
      json(res, 400, { error: err.message });
    }
  });
};
