import http from 'node:http';

export class Reader {
  constructor(port, random) {
    this.port = port;
    this.random = random;
    this.agent = new http.Agent({ keepAlive: true, maxSockets: 4 });
    this.read = 0;
  }

  call(method, target) {
    return new Promise((resolve, reject) => {
      const req = http.request({ host: '127.0.0.1', port: this.port, method, path: target, agent: this.agent }, (res) => {
        let text = '';
        res.setEncoding('utf8');
        res.on('data', (part) => (text += part));
        res.on('end', () => resolve(JSON.parse(text)));
      });
      req.on('error', reject);
      req.end();
    });
  }

  /** Reads on until it has seen enough rivers above its mark. */
  async search(country, basin, least, enough) {
    let page = await this.call('GET', `/${country}?basin=${basin}&least=${least}`);
    let seen = page.items?.length ?? 0;
    while (page.cursor && seen < enough) {
      page = await this.call('GET', `/${country}/${encodeURIComponent(page.cursor)}`);
      seen += page.items.length;
    }
    this.read += seen;
    return seen;
  }

  leave() {
    this.agent.destroy();
  }
}
