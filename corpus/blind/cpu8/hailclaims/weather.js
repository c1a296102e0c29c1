'use strict';
const http = require('node:http');

class WeatherClient {
  #agent = new http.Agent({ keepAlive: true, maxSockets: 24 });
  #port;
  requests = 0;

  constructor(port) {
    this.#port = port;
  }

  hail(cell, day, { signal } = {}) {
    this.requests++;
    return new Promise((resolve, reject) => {
      const req = http.get({ port: this.#port, path: `/hail?cell=${cell}&day=${day}`, agent: this.#agent, signal }, (res) => {
        let body = '';
        res.setEncoding('utf8').on('data', (d) => (body += d)).on('end', () => resolve(JSON.parse(body)));
      });
      req.on('error', reject);
    });
  }

  close() {
    this.#agent.destroy();
  }
}

module.exports = { WeatherClient };
