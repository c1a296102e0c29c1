'use strict';
const { pipeline } = require('node:stream/promises');
const { feed } = require('./feed');
const { Lines } = require('./split');
const { Season } = require('./season');

async function main() {
  const season = new Season();
  await pipeline(feed(9000, 90), new Lines(), async (batches) => {
    for await (const batch of batches) {
      for (const line of batch) season.apply(JSON.parse(line));
    }
  });
  console.log(season.counts);
  console.log(season.lofts());
  console.log(season.averages(3).join('; '));
}

main();
