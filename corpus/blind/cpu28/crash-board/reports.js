'use strict';
const { random } = require('./releases');

const MESSAGES = [
  ['TypeError', 'undefined is not a function'],
  ['TypeError', "cannot read properties of null (reading 'id')"],
  ['RangeError', 'maximum call stack size exceeded'],
  ['SyntaxError', 'unexpected token < in JSON at position 0'],
];

exports.incoming = function* incoming(seed, shipped, count) {
  const rnd = random(seed);
  const pick = (a) => a[rnd() * a.length | 0];
  // a handful of real defects, each met by different people
  const defects = Array.from({ length: 24 }, () => ({
    message: pick(MESSAGES),
    path: Array.from({ length: 5 }, () => rnd()),
  }));
  for (let i = 0; i < count; i++) {
    const release = pick(shipped);
    const defect = defects[Math.min(defects.length - 1, rnd() * rnd() * 30 | 0)];
    const stack = defect.path
      .map((p) => release.sites[p * release.sites.length | 0])
      .concat(Array.from({ length: 1 + (rnd() * 3 | 0) }, () => pick(release.sites)))
      .map((s) => `    at t (https://cdn.example/app-${release.version}.js:${s.line}:${s.column + 1})`);
    yield {
      id: i,
      version: release.version,
      user: (rnd() * 1e6 | 0).toString(36),
      text: `${defect.message[0]}: ${defect.message[1]}\n${stack.join('\n')}`,
    };
  }
};
