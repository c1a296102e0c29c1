import http from 'node:http';

export class LoftRegister {
  #port;
  #agent = new http.Agent({ keepAlive: true, maxSockets: 16 });

  constructor(port) {
    this.#port = port;
  }

  #get(path) {
    return new Promise((resolve, reject) => {
      http.get({ host: '127.0.0.1', port: this.#port, path, agent: this.#agent }, (res) => {
        const parts = [];
        res.on('data', (d) => parts.push(d));
        res.on('end', () => resolve(res.statusCode === 200 ? JSON.parse(Buffer.concat(parts)) : null));
      }).on('error', reject);
    });
  }

  bird(ring) {
    return this.#get(`/birds/${encodeURIComponent(ring)}`);
  }

  loft(id) {
    return this.#get(`/lofts/${id}`);
  }

  close() {
    this.#agent.destroy();
  }
}
