'use strict';
const { join } = require('node:path');
const v8 = require('node:v8');
const { setTimeout } = require('node:timers/promises');

let taken = 0;

exports.snap = async function snap() {
  await setTimeout(50);
  global.gc?.();
  taken += 1;
  v8.writeHeapSnapshot(join(process.env.SNAPSHOT_DIR, `${taken}.heapsnapshot`));
};
