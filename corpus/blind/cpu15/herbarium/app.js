'use strict';
const fs = require('node:fs');
const http = require('node:http');
const path = require('node:path');
const { spawn } = require('node:child_process');
const { Herbarium, specimens } = require('./data');

const page = fs.readFileSync(path.join(__dirname, 'public', 'sheet.html'), 'utf8').split(/\{(\w+)\}/);
const herbarium = new Herbarium(specimens(6000));
const counts = { requests: 0, bytes: 0 };

const escape = (s) => String(s).replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
const fillIn = (values) => page.map((part, i) => (i % 2 ? escape(values[part]) : part)).join('');

class HttpError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

const handlers = {
  'GET /search'(url) {
    const q = Object.fromEntries(url.searchParams);
    return { json: herbarium.search({ ...q, from: Number(q.from ?? 0), to: Number(q.to ?? 9999), page: Number(q.page ?? 0) }) };
  },
  'GET /sheet'(url) {
    const found = herbarium.sheet(url.searchParams.get('id'));
    if (!found) throw new HttpError(404, 'no such sheet');
    return { html: fillIn(found) };
  },
  'GET /taxa': () => ({ json: herbarium.taxa }),
  async 'POST /sheet'(url, req) {
    const parts = [];
    for await (const part of req) parts.push(part);
    const given = JSON.parse(Buffer.concat(parts).toString('utf8'));
    if (!/^[A-Z]-\d+$/.test(given.sheet)) throw new HttpError(422, 'bad sheet number');
    return { json: herbarium.add(structuredClone(given)) };
  },
};

const server = http.createServer(async (req, res) => {
  const url = new URL(req.url, 'http://herbarium');
  let out;
  try {
    const handler = handlers[`${req.method} ${url.pathname}`];
    if (!handler) throw new HttpError(404, 'nothing here');
    out = { status: 200, ...(await handler(url, req)) };
  } catch (e) {
    out = { status: e.status ?? 500, json: { error: e.message } };
  }
  const body = out.html ?? JSON.stringify(out.json);
  counts.requests++;
  counts.bytes += body.length;
  res.writeHead(out.status, { 'content-type': out.html ? 'text/html' : 'application/json' });
  res.end(body);
});

server.listen(0, '127.0.0.1', () => {
  const visitors = spawn(process.execPath, [path.join(__dirname, 'visitors.js'), String(server.address().port)], { stdio: 'inherit' });
  visitors.on('exit', () => {
    console.log(`${counts.requests} requests, ${counts.bytes} characters`);
    server.close();
    server.closeAllConnections();
  });
});
