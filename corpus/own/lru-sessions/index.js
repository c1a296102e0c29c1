'use strict';
const { SessionCache } = require('./cache');
const { parseCookie, signed } = require('./cookies');
const { visits } = require('./traffic');

const cache = new SessionCache(1500);
let hits = 0;
let misses = 0;
for (const visit of visits(60_000)) {
  const cookies = parseCookie(visit.cookie);
  if (!signed(cookies.sid)) continue;
  const session = cache.get(cookies.sid);
  if (session) {
    hits++;
    session.pages++;
  } else {
    misses++;
    cache.put(cookies.sid, { user: visit.user, pages: 1, since: visit.at });
  }
}
console.log(`${hits} hits, ${misses} misses, ${cache.evicted} evicted`);
