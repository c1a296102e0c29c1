import type { IncomingMessage, ServerResponse } from 'node:http';
import { AppError, BadRequestError } from './errors.ts';
import type { Metrics } from './metrics.ts';

export interface Ctx { params: Record<string, string>; query: URLSearchParams; body: any }
export type Handler = (ctx: Ctx) => unknown | Promise<unknown>;
interface Node { children: Map<string, Node>; param?: { name: string; node: Node }; handlers: Map<string, { pattern: string; fn: Handler }> }

const mk = (): Node => ({ children: new Map(), handlers: new Map() });

export class Router {
  #root = mk();
  #metrics: Metrics;
  constructor(metrics: Metrics) { this.#metrics = metrics; }

  on(method: string, pattern: string, fn: Handler) {
    let node = this.#root;
    for (const seg of pattern.split('/').filter(Boolean)) {
      if (seg[0] === ':') {
        node.param ??= { name: seg.slice(1), node: mk() };
        node = node.param.node;
      } else {
        let next = node.children.get(seg);
        if (!next) node.children.set(seg, (next = mk()));
        node = next;
      }
    }
    node.handlers.set(method, { pattern, fn });
    return this;
  }

  #match(method: string, path: string) {
    const params: Record<string, string> = {};
    let node = this.#root;
    for (const seg of path.split('/')) {
      if (!seg) continue;
      const child = node.children.get(seg);
      if (child) { node = child; continue; }
      if (!node.param) return null;
      params[node.param.name] = decodeURIComponent(seg);
      node = node.param.node;
    }
    const h = node.handlers.get(method);
    return h ? { ...h, params } : null;
  }

  handle = async (req: IncomingMessage, res: ServerResponse) => {
    const started = process.hrtime.bigint();
    const url = new URL(req.url!, 'http://localhost');
    const hit = this.#match(req.method!, url.pathname);
    let status = 200;
    let payload: unknown;
    try {
      if (!hit) throw new AppError(404, 'no_route', `${req.method} ${url.pathname}`);
      const body = req.method === 'POST' ? await readJson(req) : undefined;
      payload = await hit.fn({ params: hit.params, query: url.searchParams, body });
    } catch (err) {
      if (err instanceof AppError) { status = err.status; payload = { error: err.code, message: err.message }; }
      else { status = 500; payload = { error: 'internal' }; console.error(err); }
    }
    const text = JSON.stringify(payload);
    res.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
    res.end(text);
    this.#metrics.observe(hit?.pattern ?? 'unmatched', status, Number(process.hrtime.bigint() - started) / 1e6);
  };
}

async function readJson(req: IncomingMessage) {
  const chunks: Buffer[] = [];
  for await (const c of req) chunks.push(c as Buffer);
  try { return JSON.parse(Buffer.concat(chunks).toString('utf8')); }
  catch { throw new BadRequestError('body is not JSON'); }
}
