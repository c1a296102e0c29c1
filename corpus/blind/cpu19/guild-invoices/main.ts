import http from 'node:http';
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { Formatter, LOCALES } from './format.ts';
import { inventInvoices, renderInvoice } from './invoice.ts';

const invoices = inventInvoices(240);
const formatters = new Map(Object.entries(LOCALES).map(([k, l]) => [k, new Formatter(l)]));

const server = http.createServer((req, res) => {
  const [, lang, number] = (req.url ?? '/').split('/');
  const formatter = formatters.get(lang);
  const invoice = invoices[Number(number)];
  if (!formatter || !invoice) {
    res.writeHead(404).end('no such invoice');
    return;
  }
  const page = renderInvoice(invoice, formatter);
  const tag = createHash('sha1').update(page).digest('base64url');
  res.writeHead(200, { 'content-type': 'text/html; charset=utf-8', etag: `"${tag}"` });
  res.end(page);
});

const agent = new http.Agent({ keepAlive: true });

function get(port: number, path: string, done: (err: Error | null, body?: Buffer) => void): void {
  http.get({ port, path, agent }, (res) => {
    const parts: Buffer[] = [];
    res.on('data', (p) => parts.push(p));
    res.on('end', () => done(null, Buffer.concat(parts)));
  }).on('error', done);
}

server.listen(0, '127.0.0.1', () => {
  const port = (server.address() as import('node:net').AddressInfo).port;
  const total = createHash('sha256');
  const langs = [...formatters.keys()];
  let bytes = 0;
  let archived = 0;
  let n = 0;
  const finish = (): void => {
    console.log('pages', n, 'bytes', bytes, 'archived', archived > 0, total.digest('hex').slice(0, 24));
    agent.destroy();
    server.close();
  };
  const step = (): void => {
    if (n === 500) return finish();
    get(port, `/${langs[n % langs.length]}/${(n * 7) % invoices.length}`, (err, body) => {
      if (err || !body) throw err ?? new Error('empty');
      n++;
      bytes += body.length;
      archived += gzipSync(body).length;
      total.update(body);
      step();
    });
  };
  step();
});
