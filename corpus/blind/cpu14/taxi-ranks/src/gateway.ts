import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { WebSocketServer } from 'ws';
import type { Dispatcher, Incoming } from './dispatcher.ts';
import type { Logger } from './logger.ts';

export class Gateway {
  private readonly http: Server = createServer((_, res) => res.writeHead(426).end());
  private readonly sockets = new WebSocketServer({ server: this.http, perMessageDeflate: false, maxPayload: 4096 });
  private seen = 0;

  constructor(dispatcher: Dispatcher, logger: Logger) {
    this.sockets.on('connection', (socket, req) => {
      logger.debug(() => `connected ${req.socket.remotePort}`);
      socket.on('message', (raw) => {
        let message: Incoming & { n?: number };
        try {
          message = JSON.parse(raw.toString());
        } catch {
          return socket.close(1003, 'json please');
        }
        const answer = { n: message.n, ...dispatcher.handle(message) };
        socket.send(JSON.stringify(answer));
        if (++this.seen % 25 === 0) this.broadcast({ t: 'pulse', seen: this.seen });
      });
      socket.on('error', (err) => logger.warn(() => err.message));
    });
  }

  private broadcast(message: object) {
    const text = JSON.stringify(message);
    for (const client of this.sockets.clients) client.send(text);
  }

  async listen(): Promise<Server> {
    this.http.listen(0, '127.0.0.1');
    await once(this.http, 'listening');
    return this.http;
  }

  async close() {
    for (const client of this.sockets.clients) client.terminate();
    this.sockets.close();
    this.http.close();
  }
}
