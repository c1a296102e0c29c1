'use strict';
const { createHmac, createSecretKey, randomBytes, timingSafeEqual } = require('node:crypto');
const { WebSocketServer, WebSocket } = require('ws');

const key = createSecretKey(randomBytes(32));
const mac = (name) => createHmac('sha256', key).update(name).digest();

function paddle(name) {
  return `${name}:${mac(name).toString('base64url')}`;
}

function bearer(value) {
  const cut = value.indexOf(':');
  const name = value.slice(0, cut);
  const given = Buffer.from(value.slice(cut + 1), 'base64url');
  return given.length === 32 && timingSafeEqual(given, mac(name)) ? name : null;
}

class Room {
  #watchers = new Map(); // lot id -> Set of sockets
  #server;
  #auction;
  sent = 0;
  refused = 0;

  constructor(httpServer, auction) {
    this.#auction = auction;
    this.#server = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: 1024, clientTracking: true });
    httpServer.on('upgrade', (req, socket, head) => {
      const name = bearer(new URL(req.url, 'http://room').searchParams.get('paddle') ?? '');
      if (!name) return socket.end('HTTP/1.1 401 Unauthorized\r\n\r\n');
      this.#server.handleUpgrade(req, socket, head, (ws) => this.#join(ws, name));
    });
    auction.on('bid', (lot) => this.#tell(lot, { t: 'bid', lot: lot.id, price: lot.price, leader: lot.leader, step: lot.step }));
    auction.on('sold', (lot) => this.#tell(lot, { t: 'sold', lot: lot.id, price: lot.price, leader: lot.leader }));
  }

  #join(ws, name) {
    const watching = new Set();
    ws.on('message', (data) => {
      const message = JSON.parse(data.toString());
      switch (message.t) {
        case 'watch':
          watching.add(message.lot);
          this.#watch(ws, message.lot);
          break;
        case 'offer': {
          const reason = this.#auction.bid(message.lot, name, message.amount);
          if (reason) {
            this.refused++;
            ws.send(JSON.stringify({ t: 'no', lot: message.lot, reason }));
          }
          break;
        }
        default:
          ws.close(1008);
      }
    });
    ws.on('close', () => {
      for (const lot of watching) this.#watchers.get(lot)?.delete(ws);
    });
  }

  #watch(ws, id) {
    const lot = this.#auction.lots.get(id);
    if (!lot) return;
    let set = this.#watchers.get(id);
    if (!set) this.#watchers.set(id, (set = new Set()));
    set.add(ws);
    ws.send(JSON.stringify({ t: 'lot', lot: id, title: lot.title, price: lot.price, step: lot.step, open: lot.open }));
  }

  #tell(lot, message) {
    const set = this.#watchers.get(lot.id);
    if (!set) return;
    const frame = Buffer.from(JSON.stringify(message));
    for (const ws of set) {
      if (ws.readyState !== WebSocket.OPEN) continue;
      ws.send(frame, { binary: false });
      this.sent++;
    }
  }

  close() {
    for (const ws of this.#server.clients) ws.close(1000);
    this.#server.close();
  }
}

module.exports = { Room, paddle };
