'use strict';

function makeIndex(packages) {
  const index = new Map();
  for (let p = 0; p < packages; p++) {
    const versions = [];
    for (let major = 1; major <= 4; major++) for (let minor = 0; minor < 6; minor++) for (let patch = 0; patch < 4; patch++) versions.push(`${major}.${minor}.${patch}`);
    index.set(`pkg-${p}`, versions);
  }
  return index;
}

const RANGES = ['^1.2.0', '~2.3.1', '>=2.0.0 <4.0.0', '^3.1.0 || ^4.0.0', '1.x'];

function* makeLockRequests(n) {
  for (let i = 0; i < n; i++) yield { dependant: `app-${i}`, name: `pkg-${(i * 17) % 40}`, range: RANGES[(i * 17) % 40 % RANGES.length] };
}

module.exports = { makeIndex, makeLockRequests };
