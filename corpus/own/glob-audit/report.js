'use strict';

function table(counts) {
  return [...counts]
    .map(([name, { files, bytes }]) => `${name.padEnd(10)} ${String(files).padStart(6)} ${(bytes / 1024).toFixed(1).padStart(10)} kB`)
    .join('\n');
}

module.exports = { table };
