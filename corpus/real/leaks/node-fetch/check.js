'use strict';
const fetch = require('node-fetch');

exports.check = async function check(url) {
  const res = await fetch(url, { headers: { 'user-agent': 'link-check/1.4' } });
  return { url, ok: res.ok, type: res.headers.get('content-type') };
};
