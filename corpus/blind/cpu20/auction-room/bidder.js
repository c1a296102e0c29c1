'use strict';
const WebSocket = require('ws');

/** Bids on the lots it watches up to a limit of its own. */
function bidder(url, index, lots) {
  let state = index * 7919 + 13;
  const below = (n) => (state = (state * 48271) % 2147483647) % n;
  const limits = new Map(lots.map((lot) => [lot, 900 + below(2400)]));
  const seen = { bid: 0, sold: 0, no: 0, lot: 0 };

  let told;
  const ready = new Promise((resolve) => { told = resolve; });
  const done = new Promise((resolve, reject) => {
    const ws = new WebSocket(url, { perMessageDeflate: false });
    const offer = (lot, price, step) => {
      const amount = price + step * (1 + below(2));
      if (amount <= limits.get(lot)) ws.send(JSON.stringify({ t: 'offer', lot, amount }));
    };
    ws.on('open', () => {
      for (const lot of lots) ws.send(JSON.stringify({ t: 'watch', lot }));
    });
    ws.on('message', (data) => {
      const message = JSON.parse(data.toString());
      seen[message.t]++;
      if (message.t === 'lot') {
        if (seen.lot === lots.length) told();
        offer(message.lot, message.price, message.step);
      }
      if (message.t === 'bid' && message.leader !== `p${index}` && below(3) === 0) offer(message.lot, message.price, message.step);
    });
    ws.on('close', () => resolve(seen));
    ws.on('error', reject);
  });
  return { ready, done };
}

module.exports = { bidder };
