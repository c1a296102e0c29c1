'use strict';

const http = require('node:http');

class Backends {
  constructor(base, { sockets }) {
    this.base = new URL(base);
    this.agent = new http.Agent({ keepAlive: true, maxSockets: sockets });
  }

  call(method, path, body) {
    return new Promise((resolve, reject) => {
      const headers = { accept: 'application/json', 'content-type': 'application/json' };
      const req = http.request({ host: this.base.hostname, port: this.base.port, method, path, agent: this.agent, headers }, (res) => {
        const chunks = [];
        res.on('data', (chunk) => chunks.push(chunk));
        res.on('end', () => {
          if (res.statusCode >= 400) return reject(new Error(`${method} ${path}: ${res.statusCode}`));
          return resolve(JSON.parse(Buffer.concat(chunks).toString('utf8')));
        });
      });
      req.on('error', reject);
      req.end(body && JSON.stringify(body));
    });
  }

  address(id) { return this.call('GET', `/addresses/${id}`); }
  tariff(carrier, grams) { return this.call('GET', `/tariffs/${carrier}?grams=${grams}`); }
  customs(country) { return this.call('GET', `/customs/${country}`); }
  depot(zone) { return this.call('GET', `/depots/${zone}`); }
  account(shipper) { return this.call('GET', `/accounts/${shipper}`); }
  store(label) { return this.call('POST', '/labels', label); }

  close() {
    this.agent.destroy();
  }
}

module.exports = { Backends };
