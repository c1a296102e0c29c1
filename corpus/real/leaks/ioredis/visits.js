'use strict';
const Redis = require('ioredis');

const redis = new Redis({ host: '127.0.0.1', port: 9, maxRetriesPerRequest: null });
redis.on('error', () => {});

class Visit {
  constructor(id) {
    this.id = id;
    this.page = `/articles/${id % 400}`;
    this.agent = `Mozilla/5.0 (${id})`;
  }
}

function track(id) {
  const visit = new Visit(id);
  redis
    .hset(`visit:${visit.id}`, { page: visit.page, agent: visit.agent })
    .then(() => redis.expire(`visit:${visit.id}`, 3600))
    .catch(() => {});
}

module.exports = { track };
