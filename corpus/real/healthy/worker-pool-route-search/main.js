'use strict';
const path = require('node:path');
const { Pool } = require('./pool');

async function main() {
  const pool = new Pool(path.join(__dirname, 'solve.js'), 2);
  const jobs = Array.from({ length: 24 }, (_, seed) => ({ seed: seed + 1, cities: 420 }));
  const results = await Promise.all(jobs.map((job) => pool.run(job)));
  await pool.close();
  const best = results.reduce((a, b) => (a.length < b.length ? a : b));
  console.log(`${results.length} maps, shortest tour ${best.length.toFixed(3)} on map ${best.seed}`);
}

main();
