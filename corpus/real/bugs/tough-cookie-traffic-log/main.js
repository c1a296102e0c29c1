'use strict';
const { Cookie } = require('tough-cookie');
const headers = require('./log');

function newStats() {
  return { seen: 0, secure: 0, httpOnly: 0, lifetime: 0, names: new Set(), bytes: 0 };
}

function record(stats, cookie, raw) {
  stats.seen++;
  stats.bytes += raw.length;
  stats.names.add(cookie.key + cookie.path);
  if (cookie.secure) stats.secure++;
  if (cookie.httpOnly) stats.httpOnly++;
  if (typeof cookie.maxAge === 'number') stats.lifetime += cookie.maxAge;
}

function review(source) {
  const byHost = new Map();
  const broken = new Map();
  for (const { host, value } of source) {
    const cookie = Cookie.parse(value);
    if (!cookie) {
      broken.set(host, (broken.get(host) || 0) + 1);
      continue;
    }
    let stats = byHost.get(host);
    if (!stats) byHost.set(host, (stats = newStats()));
    record(stats, cookie, value);
  }
  return { byHost, broken };
}

const { byHost, broken } = review(headers(9000));
for (const [host, s] of [...byHost].sort()) {
  console.log(
    host.padEnd(18), s.seen, s.names.size,
    `secure ${((100 * s.secure) / s.seen).toFixed(1)}%`,
    `script-free ${((100 * s.httpOnly) / s.seen).toFixed(1)}%`,
    `lifetime ${(s.lifetime / s.seen).toFixed(0)}s`, `broken ${broken.get(host) || 0}`,
  );
}
