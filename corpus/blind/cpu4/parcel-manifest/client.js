import http from 'node:http';

export class DepotClient {
  #agent = new http.Agent({ keepAlive: true, maxSockets: 16 });
  #tariffs = new Map();
  requests = 0;

  constructor(port) {
    this.port = port;
  }

  recipient(id) {
    return this.#get(`/recipients/${id}`);
  }

  tariff(zone) {
    let pending = this.#tariffs.get(zone);
    if (!pending) this.#tariffs.set(zone, (pending = this.#get(`/tariffs/${zone}`)));
    return pending;
  }

  #get(path) {
    this.requests++;
    return new Promise((resolve, reject) => {
      http.get({ host: '127.0.0.1', port: this.port, path, agent: this.#agent }, (res) => {
        let text = '';
        res.setEncoding('utf8');
        res.on('data', (chunk) => (text += chunk));
        res.on('end', () => resolve(JSON.parse(text)));
      }).on('error', reject);
    });
  }

  close() {
    this.#agent.destroy();
  }
}
