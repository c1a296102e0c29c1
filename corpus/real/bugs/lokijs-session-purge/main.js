const Loki = require('lokijs');
const { sessions } = require('./sessions');

const db = new Loki('sessions.db', { adapter: new Loki.LokiMemoryAdapter(), autosave: false });
const active = db.addCollection('sessions', { indices: ['lastSeen'] });

active.insert(sessions(23000));

function purge(olderThan) {
  const before = active.count();
  active.chain().find({ lastSeen: { $lt: olderThan } }).remove();
  return before - active.count();
}

const NIGHT = Date.UTC(2024, 5, 2);
const removed = purge(NIGHT - 6 * 3600 * 1000);
console.log(`${removed} sessions purged, ${active.count()} remain`);
console.log('oldest:', active.chain().simplesort('lastSeen').limit(1).data()[0].user);
