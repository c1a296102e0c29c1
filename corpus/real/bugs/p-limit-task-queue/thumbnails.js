'use strict';

const pLimit = require('p-limit');

const limit = pLimit(8);

async function describe(id) {
  return { id, name: `thumb-${id}.webp`, width: 160 + (id % 3) * 80 };
}

function thumbnails(count) {
  const jobs = [];
  for (let id = 0; id < count; id++) jobs.push(limit(() => describe(id)));
  return Promise.all(jobs);
}

module.exports = { thumbnails };
