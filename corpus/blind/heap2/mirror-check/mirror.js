'use strict';
const http = require('node:http');

const agent = new http.Agent({ keepAlive: true });

exports.state = function state(port, path) {
  return new Promise((resolve, reject) => {
    const req = http.get({ host: '127.0.0.1', port, path, agent }, (res) => {
      resolve({ path, status: res.statusCode, etag: res.headers.etag });
    });
    req.on('error', reject);
  });
};
