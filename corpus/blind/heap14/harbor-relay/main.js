'use strict';
const path = require('node:path');
const v8 = require('node:v8');
const { setTimeout: sleep } = require('node:timers/promises');
const { TopicTable, mulberry } = require('./topics.js');
const { Relay } = require('./relay.js');
const { Station } = require('./station.js');

const STATIONS = 100;
const REPORTS = 24;

async function main() {
  const random = mulberry(4711);
  const topics = new TopicTable(random);
  const relay = new Relay(topics);
  const port = await relay.listen();
  const stations = [];
  for (let i = 0; i < STATIONS; i++) {
    const station = new Station(i, topics.names, random);
    await station.connect(port);
    stations.push(station);
  }

  for (let round = 1; round <= 3; round++) {
    for (let part = 0; part < 3; part++) {
      await Promise.all(stations.map((s) => s.report(REPORTS / 3)));
    }
    await sleep(60);
    if (!process.env.ONLY_LAST || round === 3) {
      v8.writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR ?? '.', `${round}.heapsnapshot`));
    }
  }

  await Promise.all(stations.map((s) => s.leave()));
  await relay.close();
  console.log(JSON.stringify(relay.counts));
}

main().catch((err) => {
  console.error(err);
  process.exitCode = 1;
});
