import { Agent, request } from 'node:http';
import { rolls, VARIETIES } from './store.ts';

export class Caller {
  private readonly agent: Agent;
  private readonly port: number;

  constructor(port: number, sockets: number) {
    this.port = port;
    this.agent = new Agent({ keepAlive: true, maxSockets: sockets });
  }

  post(path: string, body: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const req = request(
        { host: '127.0.0.1', port: this.port, path, method: 'POST', agent: this.agent, headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } },
        (res) => {
          const parts: Buffer[] = [];
          res.on('data', (c: Buffer) => parts.push(c));
          res.on('end', () => resolve(Buffer.concat(parts).toString('utf8')));
          res.on('error', reject);
        },
      );
      req.on('error', reject);
      req.end(body);
    });
  }

  close() {
    this.agent.destroy();
  }
}

const screens = {
  overview: `query Overview($variety: String, $year: Int!) {
    rows(variety: $variety, first: 12) { id name aspect yield(year: $year) trees { id label age height } }
  }`,
  tree: `query OneTree($id: Int!, $since: Int) {
    tree(id: $id) { ...about row { name variety trees { ...about } } neighbours { ...about crops(since: $since) { year kilos grade } } }
  }
  fragment about on Tree { id label age height crops(since: $since) { year kilos grade } }`,
  best: `query Best($year: Int!, $top: Int) {
    harvest(year: $year, top: $top) { year kilos grade tree { id label row { id name variety aspect } neighbours { id label } } }
  }`,
  stale: `query Stale { rows { colour } }`,
};

export function* script(seed: number, count: number) {
  const r = rolls(seed);
  for (let n = 0; n < count; n++) {
    const x = r();
    const year = 2018 + ((r() * 8) | 0);
    let ask: { query: string; variables: Record<string, unknown> };
    if (x < 0.3) ask = { query: screens.overview, variables: { variety: r() < 0.7 ? VARIETIES[(r() * 6) | 0] : null, year } };
    else if (x < 0.65) ask = { query: screens.tree, variables: { id: 1 + ((r() * 1200) | 0), since: year } };
    else if (x < 0.98) ask = { query: screens.best, variables: { year, top: 10 + ((r() * 70) | 0) } };
    else ask = { query: screens.stale, variables: {} };
    yield { n, body: JSON.stringify(ask) };
  }
}
