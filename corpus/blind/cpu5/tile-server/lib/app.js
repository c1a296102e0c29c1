'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { contourTile, parsePath } = require('./tiles');
const { replyJson } = require('./reply');

const style = JSON.parse(fs.readFileSync(path.join(__dirname, 'style.json'), 'utf8'));

function createApp(stats) {
  const routes = [
    [(p) => p === '/style.json', (req, res) => replyJson(req, res, style)],
    [(p) => p === '/stats', (req, res) => replyJson(req, res, stats)],
    [parsePath, (req, res, [z, x, y]) => replyJson(req, res, contourTile(z, x, y))],
  ];
  return function handle(req, res) {
    const { pathname } = new URL(req.url, 'http://tiles.local');
    stats.requests += 1;
    for (const [match, handler] of routes) {
      const found = match(pathname);
      if (found) return handler(req, res, found);
    }
    stats.missed += 1;
    res.writeHead(404).end();
  };
}

module.exports = { createApp };
