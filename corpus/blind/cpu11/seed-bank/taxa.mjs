import http from 'node:http';

export class TaxonClient {
  #agent = new http.Agent({ keepAlive: true, maxSockets: 16 });
  #port;
  requests = 0;

  constructor(port) {
    this.#port = port;
  }

  fetch(id) {
    this.requests++;
    return new Promise((resolve, reject) => {
      http
        .get({ host: '127.0.0.1', port: this.#port, path: `/taxa/${id}`, agent: this.#agent }, async (res) => {
          try {
            const parts = [];
            for await (const part of res) parts.push(part);
            if (res.statusCode !== 200) throw new Error(`taxon ${id}: ${res.statusCode}`);
            resolve(JSON.parse(Buffer.concat(parts).toString()));
          } catch (err) {
            reject(err);
          }
        })
        .on('error', reject);
    });
  }

  close() {
    this.#agent.destroy();
  }
}
