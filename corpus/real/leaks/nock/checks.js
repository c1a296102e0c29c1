'use strict';
const http = require('node:http');
const nock = require('nock');

const fixtures = Array.from({ length: 2500 }, (_, i) => ({ id: i, path: `/v1/items/${i}`, body: { name: `Item ${i}`, tags: ['a', 'b', `t${i % 20}`] } }));

function post(host, path, body) {
  return new Promise((resolve, reject) => {
    const request = http.request({ host, path, method: 'POST' }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode));
    });
    request.on('error', reject);
    request.end(body);
  });
}

exports.check = async function check(n) {
  const { path, body } = fixtures[n % fixtures.length];
  nock(`http://check-${n}.test`).post(path).reply(201, { ok: true });
  const status = await post(`check-${n}.test`, path, JSON.stringify({ ...body, note: 'x'.repeat(6000) }));
  return status === 201 ? 1 : 0;
};
