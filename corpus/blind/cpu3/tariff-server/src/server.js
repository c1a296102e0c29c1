import http from 'node:http';
import { checkQuote } from './checks.js';
import { price } from './pricing.js';

async function readJson(req) {
  const chunks = [];
  for await (const chunk of req) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

function send(res, status, body) {
  const text = JSON.stringify(body);
  res.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
  res.end(text);
}

export function createServer() {
  return http.createServer(async (req, res) => {
    if (req.method !== 'POST' || req.url !== '/quote') return send(res, 404, { error: 'not found' });
    try {
      const body = await readJson(req);
      const problems = checkQuote(body);
      if (problems.length) return send(res, 422, { problems });
      send(res, 200, { price: price(body), currency: 'EUR' });
    } catch (err) {
      send(res, 400, { error: err.message });
    }
  });
}
