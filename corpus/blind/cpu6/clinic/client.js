'use strict';
const http = require('node:http');

class RegistryClient {
  #agent = new http.Agent({ keepAlive: true, maxSockets: 16 });
  #port;
  requests = 0;

  constructor(port) {
    this.#port = port;
  }

  #get(path) {
    this.requests++;
    return new Promise((resolve, reject) => {
      const req = http.get({ host: '127.0.0.1', port: this.#port, path, agent: this.#agent }, (res) => {
        const chunks = [];
        res.on('data', (chunk) => chunks.push(chunk));
        res.on('end', () => {
          if (res.statusCode !== 200) return reject(new Error(`${path}: ${res.statusCode}`));
          resolve(JSON.parse(Buffer.concat(chunks).toString('utf8')));
        });
      });
      req.on('error', reject);
    });
  }

  insured(id) {
    return this.#get(`/insured/${id}`);
  }

  referral(id) {
    return this.#get(`/referral/${id}`);
  }

  rooms() {
    return this.#get('/rooms/all');
  }

  close() {
    this.#agent.destroy();
  }
}

module.exports = { RegistryClient };
