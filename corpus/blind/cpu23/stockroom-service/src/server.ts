import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { OutOfStock, type Stock } from './stock.ts';

type Handler = (params: string[], body: any) => [number, unknown];

export class Api {
  readonly #routes: [string, RegExp, Handler][] = [];
  readonly #stock: Stock;

  constructor(stock: Stock) {
    this.#stock = stock;
    this.#on('GET', /^\/items\/([A-Z0-9-]+)$/, ([sku]) => {
      const item = this.#stock.find(sku);
      if (!item) return [404, { error: 'unknown' }];
      return [200, { sku, title: item.title, bin: item.bin, free: item.onHand - item.reserved }];
    });
    this.#on('POST', /^\/orders\/(\d+)$/, ([id], body) => {
      try {
        return [201, { pieces: this.#stock.reserve(id, body.lines) }];
      } catch (error) {
        if (error instanceof OutOfStock) return [409, { missing: error.message }];
        throw error;
      }
    });
    this.#on('GET', /^\/reorder\/(\d+)$/, ([level]) => {
      const low = this.#stock.below(Number(level));
      return [200, { count: low.length, bins: new Set(low.map((i) => i.bin)).size }];
    });
  }

  #on(method: string, pattern: RegExp, handler: Handler): void {
    this.#routes.push([method, pattern, handler]);
  }

  async #handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    const body = chunks.length ? JSON.parse(Buffer.concat(chunks).toString()) : undefined;
    for (const [method, pattern, handler] of this.#routes) {
      const match = method === req.method ? pattern.exec(req.url!) : null;
      if (!match) continue;
      const [status, answer] = handler(match.slice(1), body);
      const text = JSON.stringify(answer);
      res.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
      res.end(text);
      return;
    }
    res.writeHead(404).end();
  }

  listen() {
    return createServer((req, res) => void this.#handle(req, res));
  }
}
