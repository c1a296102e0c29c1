'use strict';

const { createHash } = require('node:crypto');
const { loadConfig } = require('./lib/config');
const createLog = require('./lib/log');
const { Archive } = require('./archive/archive');
const { readings } = require('./pipeline/generate');
const { TierRollup } = require('./pipeline/rollup');
const { AnomalyDetector } = require('./pipeline/anomalies');

function main() {
  const config = loadConfig({ logLevel: process.env.ARCHIVE_LOG ?? 'warn' });
  const log = createLog(config.logLevel);
  const archive = new Archive(config);
  for (const r of readings(config)) archive.log(r.sensor).append(r.at, r.value);
  archive.seal();
  log.info(() => JSON.stringify(archive.size()));

  const hash = createHash('sha256');
  const counts = {};
  let anomalies = 0;
  const end = config.start + config.samples * config.intervalMs + 1;
  for (const id of archive.logs.keys()) {
    const emit = (row) => {
      counts[row.tier] = (counts[row.tier] ?? 0) + 1;
      hash.update(`${id}|${row.tier}|${row.at}|${row.n}|${row.mean.toFixed(4)}|${row.min}|${row.max}|${row.q}\n`);
    };
    const tiers = config.tiers.map((t) => new TierRollup(t, config.quantiles, emit));
    const detector = new AnomalyDetector();
    archive.scan(id, config.start, end, (at, value) => {
      for (const t of tiers) t.add(at, value);
      detector.add(at, value);
    });
    for (const t of tiers) t.close();
    anomalies += detector.found.length;
    log.debug(() => `${id} ${detector.found.length}`);
  }
  const { bytes, points } = archive.size();
  console.log(`${points} points in ${bytes} bytes (${((bytes * 8) / points).toFixed(2)} bits each)`);
  console.log(counts, anomalies, hash.digest('hex'));
}

main();
