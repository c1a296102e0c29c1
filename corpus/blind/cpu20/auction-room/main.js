'use strict';
const http = require('node:http');
const { once } = require('node:events');
const { Auction } = require('./lots.js');
const { Room, paddle } = require('./room.js');
const { bidder } = require('./bidder.js');

const LOTS = 60;
const BIDDERS = 110;
const QUIET = 150;

async function main() {
  const auction = new Auction(LOTS);
  const server = http.createServer((req, res) => res.writeHead(426).end());
  const room = new Room(server, auction);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  // a lot is sold when nobody has bid on it for a while
  const hammers = new Map();
  let begun = false;
  const arm = (lot) => {
    if (!begun) return;
    const timer = hammers.get(lot.id);
    if (timer) timer.refresh();
    else hammers.set(lot.id, setTimeout(() => auction.close(lot.id), QUIET));
  };
  auction.on('bid', arm);
  const over = once(auction, 'over');

  const url = `ws://127.0.0.1:${server.address().port}/?paddle=`;
  const people = Array.from({ length: BIDDERS }, (_, index) => {
    const lots = [];
    for (let k = 0; k < 24; k++) lots.push(1 + (index * 5 + k * 7) % LOTS);
    return bidder(url + encodeURIComponent(paddle(`p${index}`)), index, [...new Set(lots)]);
  });
  await Promise.all(people.map((person) => person.ready));
  begun = true;
  for (const lot of auction.lots.values()) arm(lot);

  await over;
  room.close();
  const seen = await Promise.all(people.map((person) => person.done));
  server.close();
  let bids = 0;
  for (const lot of auction.lots.values()) bids += lot.bids;
  console.log(`${LOTS} lots sold, ${bids > 0 ? 'bids made' : 'no bids'}, ${seen.every((s) => s.lot > 0) ? 'all took part' : 'some missing'}`);
}

main();
