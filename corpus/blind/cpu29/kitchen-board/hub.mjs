import { createServer } from 'node:http';
import { WebSocketServer, WebSocket } from 'ws';

/** Keeps the open screens by station and passes order events on to them. */
export class BoardHub {
  #http = createServer((req, res) => {
    res.writeHead(req.url === '/healthz' ? 200 : 404).end();
  });

  #wss = new WebSocketServer({
    server: this.#http,
    clientTracking: true,
    maxPayload: 64 * 1024,
    perMessageDeflate: { threshold: 0 },
  });

  #screens = new Map();
  #acks = new Map();
  sent = 0;

  constructor() {
    this.#wss.on('connection', (socket, req) => {
      const station = new URL(req.url, 'http://board').searchParams.get('station') ?? 'pass';
      this.#screens.set(socket, station);
      socket.on('message', (data) => this.#acknowledge(JSON.parse(data.toString())));
      socket.on('close', () => this.#screens.delete(socket));
    });
  }

  listen() {
    return new Promise((resolve) => {
      this.#http.listen(0, '127.0.0.1', () => resolve(this.#http.address().port));
    });
  }

  get size() {
    return this.#screens.size;
  }

  publish(event) {
    const frame = JSON.stringify(event);
    for (const [socket, station] of this.#screens) {
      if (station !== 'pass' && !event.stations.includes(station)) continue;
      if (socket.readyState !== WebSocket.OPEN) continue;
      socket.send(frame);
      this.sent++;
    }
  }

  #acknowledge({ order, step }) {
    this.#acks.set(order, Math.max(this.#acks.get(order) ?? 0, step));
  }

  acknowledged() {
    let steps = 0;
    for (const step of this.#acks.values()) steps += step;
    return { orders: this.#acks.size, steps };
  }

  async close() {
    for (const socket of this.#wss.clients) socket.close(1001, 'closing');
    await new Promise((resolve) => this.#wss.close(resolve));
    await new Promise((resolve) => this.#http.close(resolve));
  }
}
