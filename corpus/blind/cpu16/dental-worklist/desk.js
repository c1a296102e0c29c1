'use strict';
const http = require('node:http');

/** One client for the partner systems; every answer is JSON. */
class Desk {
  constructor(base) {
    this.base = base;
    this.agent = new http.Agent({ keepAlive: true, maxSockets: 24 });
  }

  get(resource) {
    return new Promise((resolve, reject) => {
      http
        .get(this.base + resource, { agent: this.agent }, (res) => {
          const parts = [];
          res.on('data', (d) => parts.push(d));
          res.on('end', () => (res.statusCode === 200 ? resolve(JSON.parse(Buffer.concat(parts))) : reject(new Error(`${resource}: ${res.statusCode}`))));
        })
        .on('error', reject);
    });
  }

  shade(code) {
    return this.get(`/shades/${encodeURIComponent(code)}`);
  }

  stock(material, units) {
    return this.get(`/stock/${material}?units=${units}`);
  }

  millSlot(caseNo) {
    return this.get(`/mill/${caseNo}`);
  }

  courier(practice) {
    return this.get(`/courier/${practice}`);
  }

  scan(caseNo, tooth) {
    return this.get(`/scans/${caseNo}/${tooth}`);
  }

  close() {
    this.agent.destroy();
  }
}

module.exports = { Desk };
