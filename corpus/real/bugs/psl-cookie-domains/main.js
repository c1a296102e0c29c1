'use strict';

const psl = require('psl');

const TLDS = ['com', 'co.uk', 'de', 'github.io', 'com.br', 'org', 'gov.au', 'net', 'co.jp', 'io'];
const NAMES = ['shop', 'news', 'mail', 'static', 'img', 'api', 'login', 'status', 'docs', 'cdn'];

function accessLog(lines) {
  const entries = [];
  for (let i = 0; i < lines; i++) {
    const host = `${NAMES[i % 10]}.customer-${(i * 7919) % 1200}.${TLDS[(i * 31) % 10]}`;
    entries.push({ host, bytes: 200 + ((i * 37) % 9000), status: i % 17 === 0 ? 404 : 200 });
  }
  return entries;
}

function trafficBySite(entries) {
  const sites = new Map();
  for (const entry of entries) {
    const site = psl.get(entry.host) || entry.host;
    const stats = sites.get(site) || { requests: 0, bytes: 0, errors: 0 };
    stats.requests += 1;
    stats.bytes += entry.bytes;
    if (entry.status >= 400) stats.errors += 1;
    sites.set(site, stats);
  }
  return sites;
}

const sites = trafficBySite(accessLog(2500));
const top = [...sites].sort((a, b) => b[1].bytes - a[1].bytes).slice(0, 3);
console.log(sites.size, 'sites');
for (const [site, stats] of top) console.log(site, stats.requests, stats.bytes);
