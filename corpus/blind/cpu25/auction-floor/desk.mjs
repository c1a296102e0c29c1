import { createServer } from 'node:http';
import { createHash } from 'node:crypto';

const readBody = async (req) => {
  let text = '';
  for await (const chunk of req.setEncoding('utf8')) text += chunk;
  return text ? JSON.parse(text) : {};
};

function reply(res, status, body) {
  const text = JSON.stringify(body);
  res.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    etag: createHash('sha1').update(text).digest('base64url'),
  });
  res.end(text);
}

const paddlePattern = /^\/paddles\/([a-z0-9-]+)\/bids$/;

export function createDesk(floor) {
  let served = 0;

  async function placeBids(req, res, paddle) {
    const { bids } = await readBody(req);
    const wanted = new Set(bids.map((b) => b.lot));
    const trail = [];
    const latest = new Map();

    const follow = (event) => {
      if (res.writableEnded) return;
      if (!wanted.has(event.lot)) return;
      latest.set(event.lot, event.price);
      trail.push([event.seq, event.lot, event.bidder === paddle ? 'you' : 'other', event.price]);
    };
    floor.on('raise', follow);

    const outcomes = bids.map(({ lot, maximum }) => ({ lot, ...floor.bid(lot, paddle, maximum) }));
    const exposure = outcomes.reduce((sum, o) => sum + (o.leader === paddle ? o.price : 0), 0);
    reply(res, 200, { paddle, outcomes, exposure, trail, latest: Object.fromEntries(latest) });
  }

  function board(res) {
    const rows = [...floor.lots]
      .map((l) => ({ id: l.id, title: l.title, price: l.price, met: l.price >= l.reserve, bids: l.bids.length }))
      .sort((a, b) => b.price - a.price || a.id - b.id);
    reply(res, 200, { served, rows: rows.slice(0, 25) });
  }

  return createServer((req, res) => {
    served++;
    const match = paddlePattern.exec(req.url);
    if (match && req.method === 'POST') {
      placeBids(req, res, match[1]).catch((error) => reply(res, 500, { error: error.message }));
    } else if (req.url === '/board') {
      board(res);
    } else {
      reply(res, 404, { error: 'no such page' });
    }
  });
}
