import http from 'node:http';

export function serve(router) {
  const stats = { asked: 0, bad: 0 };
  const server = http.createServer((req, res) => {
    const url = new URL(req.url, 'http://map');
    const from = Number(url.searchParams.get('from'));
    const to = Number(url.searchParams.get('to'));
    const count = router.graph.nodes.length;
    if (url.pathname !== '/route' || !(from >= 0 && from < count && to >= 0 && to < count)) {
      stats.bad += 1;
      res.writeHead(400).end('bad request');
      return;
    }
    stats.asked += 1;
    const route = router.route(from, to);
    res.writeHead(200, { 'content-type': 'application/json' });
    res.end(JSON.stringify({ seconds: Math.round(route.seconds), legs: route.legs.length, reached: route.reached }));
  });
  return { server, stats };
}
