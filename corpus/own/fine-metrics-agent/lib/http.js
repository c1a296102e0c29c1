import { createServer } from 'node:http';

export const serve = (collector, config) =>
  createServer((req, res) => {
    if (req.url !== '/metrics') {
      res.writeHead(404).end();
      return;
    }
    const tags = Object.entries(config.tags).map(([k, v]) => `${k}="${v}"`).join(',');
    const lines = ['rss', 'user', 'system'].flatMap((f) => Object.entries(collector.percentiles(f)).map(([p, v]) => `agent_${f}{${tags},q="${p}"} ${v}`));
    res.writeHead(200, { 'content-type': 'text/plain' });
    res.end(lines.join('\n') + '\n');
  });
