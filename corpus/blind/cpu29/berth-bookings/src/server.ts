import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Refusal, type BookingRequest, type Harbour } from './harbour.ts';

type Handler = (params: string[], query: URLSearchParams, request: IncomingMessage) => Promise<[number, unknown]>;

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  try {
    return JSON.parse(Buffer.concat(chunks).toString());
  } catch {
    throw new Refusal(400, 'not JSON');
  }
}

export function harbourServer(harbour: Harbour): Server {
  const routes: { method: string; pattern: RegExp; handler: Handler }[] = [
    { method: 'POST', pattern: /^\/bookings$/, handler: async (_p, _q, request) => [201, await harbour.book((await readJson(request)) as BookingRequest)] },
    {
      method: 'DELETE',
      pattern: /^\/stays\/(\d+)$/,
      handler: async ([id]) => {
        await harbour.cancel(Number(id));
        return [200, { cancelled: Number(id) }];
      },
    },
    { method: 'GET', pattern: /^\/plan$/, handler: async (_p, query) => [200, harbour.plan(Number(query.get('from')), Number(query.get('to')))] },
  ];

  async function answer(request: IncomingMessage): Promise<[number, unknown]> {
    const [path, search] = request.url!.split('?', 2);
    for (const { method, pattern, handler } of routes) {
      if (request.method !== method) continue;
      const match = pattern.exec(path);
      if (match) return handler(match.slice(1), new URLSearchParams(search), request);
    }
    return [404, { error: 'no such thing' }];
  }

  return createServer(async (request: IncomingMessage, response: ServerResponse) => {
    let status = 500;
    let body: unknown = { error: 'internal' };
    try {
      [status, body] = await answer(request);
    } catch (e) {
      if (e instanceof Refusal) [status, body] = [e.status, { error: e.message }];
      else console.error(e);
    }
    const text = JSON.stringify(body);
    response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
    response.end(text);
  });
}
