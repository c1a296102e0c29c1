'use strict';

const http = require('node:http');
const fs = require('node:fs');
const path = require('node:path');
const { spawn } = require('node:child_process');
const { CaseBook } = require('./store');
const { reply, fail } = require('./reply');

const book = new CaseBook(5501, 800);
const openapi = JSON.parse(fs.readFileSync(path.join(__dirname, 'openapi.json'), 'utf8'));

const notFound = (what) => Object.assign(new Error(`${what} not found`), { status: 404 });

async function readJson(req) {
  let text = '';
  for await (const chunk of req.setEncoding('utf8')) text += chunk;
  return text ? JSON.parse(text) : {};
}

const middleware = [
  (ctx) => {
    ctx.started = process.hrtime.bigint();
  },
  async (ctx) => {
    if (ctx.req.method === 'PUT') ctx.body = await readJson(ctx.req);
  },
];

const actions = {
  'GET /openapi': () => openapi,
  'GET /jobs': ({ url }) => [...book.byDentist(url.searchParams.get('dentist'))],
  'GET /job': ({ url }) => {
    const job = book.get(Number(url.searchParams.get('id')));
    if (!job) throw notFound('job');
    return structuredClone(job);
  },
  'PUT /step': ({ url, body }) => book.advance(Number(url.searchParams.get('id')), body.step),
};

const timings = [];

const server = http.createServer(async (req, res) => {
  const url = new URL(req.url, 'http://lab.local');
  const ctx = { req, res, url };
  try {
    for (const step of middleware) await step(ctx);
    const action = actions[`${req.method} ${url.pathname}`];
    if (!action) throw notFound('route');
    reply(req, res, 200, action(ctx));
  } catch (err) {
    fail(req, res, err);
  }
  timings.push(Number(process.hrtime.bigint() - ctx.started) / 1e6);
});

server.listen(0, '127.0.0.1', () => {
  const load = spawn(process.execPath, [path.join(__dirname, 'benches.js'), server.address().port], { stdio: 'inherit' });
  load.on('exit', () => {
    console.log(`${timings.length} answers`);
    server.closeAllConnections();
    server.close();
  });
});
