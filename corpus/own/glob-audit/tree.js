'use strict';
const NAMES = ['service', 'accessories', 'licence-lines', 'balances', 'series', 'essence', 'marine', 'machine'];
const ENDINGS = ['ts', 'ts', 'js', 'png', 'md'];

function* listFiles(count) {
  for (let i = 0; i < count; i++) {
    const name = `${NAMES[i % 8]}-${NAMES[(i >> 3) % 8]}-${i}`;
    const folder = i % 3 === 0 ? 'tests' : 'src';
    yield { path: `packages/${NAMES[(i >> 1) % 8]}/${folder}/${name}.${ENDINGS[i % 5]}`, size: 200 + ((i * 7919) % 90_000) };
  }
}

module.exports = { listFiles };
