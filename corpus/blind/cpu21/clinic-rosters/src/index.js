'use strict';

const { createHash } = require('node:crypto');
const { pipeline } = require('node:stream/promises');
const { Writable } = require('node:stream');
const config = require('./config/defaults');
const { Random } = require('./lib/random');
const { createLogger } = require('./lib/logger');
const { hireStaff } = require('./domain/staff');
const { shiftsFor } = require('./domain/shifts');
const { Planner } = require('./planning/planner');
const { improve } = require('./planning/swaps');
const { rosterStream } = require('./export/csv');
const { summarize } = require('./export/stats');

async function exportRoster(plan, clinics, staffById) {
  const hash = createHash('sha1');
  let bytes = 0;
  await pipeline(rosterStream(plan, clinics, staffById), new Writable({
    objectMode: true,
    write(line, _enc, done) { hash.update(line); bytes += Buffer.byteLength(line); done(); },
  }));
  return { bytes, sha: hash.digest('hex') };
}

async function main() {
  const logger = createLogger(config.logLevel);
  const random = new Random(config.seed);
  const clinics = new Map(config.clinics.map((c) => [c.id, c]));
  let best = null;
  for (let attempt = 0; attempt < 26; attempt++) {
    const staff = hireStaff(config, random);
    const staffById = new Map(staff.map((m) => [m.id, m]));
    const planner = new Planner(config, staff, logger);
    const plan = planner.plan(config.clinics.flatMap((c) => [...shiftsFor(c, config, random)]));
    const swaps = improve(plan, staffById, random, 60_000);
    logger.info('attempt', { attempt, open: planner.open, swaps });
    if (!best || planner.open < best.open) best = { open: planner.open, swaps, plan, staff, staffById, attempt };
  }
  const out = await exportRoster(best.plan, clinics, best.staffById);
  console.log(`attempt ${best.attempt}: ${best.open} open, ${best.swaps} swaps`);
  console.table(summarize(best.plan, best.staff, clinics));
  console.log(`${out.bytes} bytes ${out.sha}`);
}

main().catch((err) => { console.error(err); process.exitCode = 1; });
