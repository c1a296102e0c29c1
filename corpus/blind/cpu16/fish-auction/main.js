import { WebSocketServer } from 'ws';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createStore } from './store.js';
import { hall, openHall, lotOpened, bidPlaced, buyerSeated } from './hall.js';
import { attachFeed } from './feed.js';
import { topOfLot, board } from './selectors.js';
import { morningCatch } from './catch.js';

const store = createStore(hall, openHall());
for (const lot of morningCatch(48)) store.dispatch(lotOpened(lot));

const wss = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
await once(wss, 'listening');

attachFeed(wss, store);

wss.on('connection', (socket) => {
  let seat = null;
  socket.on('message', (raw) => {
    const msg = JSON.parse(raw);
    if (msg.type === 'sit') {
      seat = msg.buyer;
      store.dispatch(buyerSeated(seat, msg.licence));
      socket.send(JSON.stringify({ type: 'board', rows: board(store.getState()) }));
    } else if (msg.type === 'bid' && seat) {
      const top = topOfLot(store.getState(), msg.lot);
      if (top && msg.cents <= top.cents) return socket.send(JSON.stringify({ type: 'under', lot: msg.lot, top: top.cents }));
      store.dispatch(bidPlaced({ lot: msg.lot, buyer: seat, cents: msg.cents, at: Date.now() }));
    } else if (msg.type === 'board') {
      socket.send(JSON.stringify({ type: 'board', rows: board(store.getState()) }));
    }
  });
});

const load = spawn(process.execPath, [new URL('./bidders.js', import.meta.url).pathname, String(wss.address().port)], { stdio: 'inherit' });
await once(load, 'exit');
wss.close();
for (const client of wss.clients) client.terminate();
const { bids, seated } = store.getState();
console.log(`${Object.keys(bids).length} bids by ${Object.keys(seated).length} buyers`);
