'use strict';

const LEVELS = ['info', 'info', 'info', 'warn', 'error'];

exports.readShard = function (shard, lines) {
  const out = new Array(lines);
  let s = 7 + shard * 101;
  for (let i = 0; i < lines; i++) {
    s = (Math.imul(s, 69069) + 1) >>> 0;
    out[i] = `${1700000000000 + (s % 86400000)} ${LEVELS[s % 5]} shard${shard} req=${(s >>> 5).toString(36)} took ${s % 900}ms`;
  }
  return out;
};

exports.timestamp = (line) => Number(line.slice(0, 13));
