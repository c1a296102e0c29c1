import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CatalogService } from '../services/catalog.ts';

type Action = (m: RegExpExecArray, q: URLSearchParams) => unknown;

export function createHandler(catalog: CatalogService) {
  const table: [RegExp, Action][] = [
    [/^\/(\w+)\/c\/([\w-]+)$/, (m, q) => catalog.category(m[1], m[2], Number(q.get('page') ?? 0))],
    [/^\/(\w+)\/search$/, (m, q) => catalog.search(m[1], q.get('q') ?? '')],
    [/^\/(\w+)\/p\/([\w-]+)$/, (m) => catalog.product(m[1], m[2])],
  ];
  return (req: IncomingMessage, res: ServerResponse) => {
    const url = new URL(req.url!, 'http://catalog');
    let status = 404;
    let body: unknown = { error: 'no route' };
    try {
      for (const [pattern, action] of table) {
        const m = pattern.exec(url.pathname);
        if (m) { body = action(m, url.searchParams); status = 200; break; }
      }
    } catch (err: any) {
      status = err.status ?? 500;
      body = { error: err.message };
    }
    const text = JSON.stringify(body);
    const etag = `"${createHash('sha1').update(text).digest('base64url')}"`;
    res.writeHead(status, { 'content-type': 'application/json', etag });
    res.end(text);
  };
}
