'use strict';

const http = require('node:http');

class Client {
  constructor(port, sockets) {
    this.port = port;
    this.agent = new http.Agent({ keepAlive: true, maxSockets: sockets });
  }
  get(path, key) {
    return new Promise((resolve, reject) => {
      http.get({ port: this.port, host: '127.0.0.1', path, agent: this.agent, headers: { authorization: `Key ${key}` } }, (res) => {
        let text = '';
        res.setEncoding('utf8');
        res.on('data', (d) => { text += d; });
        res.on('end', () => resolve({ status: res.statusCode, text }));
      }).on('error', reject);
    });
  }
  close() { this.agent.destroy(); }
}

module.exports = { Client };
