const { Rand } = require('./noise.js');
const { checkpoint } = require('./stage.js');
const { Pool } = require('./pool.js');
const { Grinder } = require('./grinder.js');
const { loadProfiles } = require('./profiles.js');

const rand = new Rand(8);
const profiles = loadProfiles(rand, 9000);
const pool = new Pool(40, 128 * 1024);
const grinder = new Grinder(pool, profiles);

async function main() {
  let checksum = 0;
  for (let round = 1; round <= 3; round++) {
    const jobs = [];
    for (let i = 0; i < 160; i++) jobs.push({ id: i, seed: rand.int(250), profile: rand.int(profiles.length) });
    const results = await Promise.all(jobs.map((job) => grinder.grind(job)));
    for (const result of results) checksum = (checksum + result.sum) % 1000003;
    await checkpoint(round);
  }
  console.log(`${grinder.ground} ground, checksum ${checksum}, ${pool.free.length} buffers at rest`);
}

main();
