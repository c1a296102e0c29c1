import http from 'node:http';
import { once } from 'node:events';

export class CatalogServer {
  constructor(catalog) {
    this.catalog = catalog;
    this.served = { searches: 0, pages: 0, notFound: 0 };
    this.http = http.createServer((req, res) => this.handle(req, res));
    this.http.keepAliveTimeout = 10_000;
  }

  async listen() {
    this.http.listen(0, '127.0.0.1');
    await once(this.http, 'listening');
    return this.http.address().port;
  }

  handle(req, res) {
    req.resume();
    const url = new URL(req.url, 'http://catalog');
    const [, country, cursor] = url.pathname.split('/');
    const collection = this.catalog.get(country);
    if (collection === undefined) return this.send(res, 404, { error: 'no such country' });
    if (req.method === 'DELETE') return this.send(res, 200, { closed: collection.close(decodeURIComponent(cursor)) });
    let id = cursor && decodeURIComponent(cursor);
    if (!id) {
      this.served.searches++;
      id = collection.open(url.searchParams.get('basin'), Number(url.searchParams.get('least')), 10);
    }
    const page = collection.fetch(id);
    if (page === null) return this.send(res, 404, { error: 'no more pages' });
    this.served.pages++;
    return this.send(res, 200, { cursor: page.more ? id : null, items: page.items });
  }

  send(res, status, body) {
    if (status === 404) this.served.notFound++;
    const text = JSON.stringify(body);
    res.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
    res.end(text);
  }

  async close() {
    this.http.close();
    this.http.closeAllConnections();
    await once(this.http, 'close');
  }
}
