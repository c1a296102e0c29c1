import { createServer } from 'node:http';
import { departures, reach } from './queries.mjs';
import { reply } from './reply.mjs';

const minutes = (text) => {
  const [h, m] = text.split(':').map(Number);
  return h * 60 + m;
};

export function createService(network) {
  const routes = [
    [/^\/stops\/(\d+)\/departures$/, ([id], query) =>
      departures(network, Number(id), minutes(query.get('from') ?? '08:00'), Number(query.get('limit') ?? 40))],
    [/^\/stops\/(\d+)\/reach$/, ([id], query) => reach(network, Number(id), minutes(query.get('from') ?? '08:00'))],
    [/^\/lines$/, () => network.routes.map(({ line, route }) => ({ line, stops: route.map((id) => network.stops[id].name) }))],
  ];

  return createServer((request, response) => {
    const url = new URL(request.url, 'http://board.local');
    for (const [path, handle] of routes) {
      const found = path.exec(url.pathname);
      if (!found) continue;
      const stop = found[1];
      if (stop !== undefined && !network.stops[stop]) break;
      reply(request, response, 200, handle(found.slice(1), url.searchParams));
      return;
    }
    reply(request, response, 404, { error: 'not found' });
  });
}
