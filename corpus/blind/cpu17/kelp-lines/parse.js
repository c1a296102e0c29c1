'use strict';
const trimNewlines = require('trim-newlines');

const HEAD = /^# buoy (\w+) day (\d+)$/;
const ROW = /^(\d+\.\d);(\d+\.\d);(\d+)$/;

function parsePage(page) {
  const lines = page.split('\n');
  const head = HEAD.exec(lines[0]);
  if (!head) throw new Error(`no heading: ${lines[0].slice(0, 40)}`);
  const rows = [];
  let silent = 0;
  let battery = null;
  for (const line of lines.slice(1)) {
    if (line === '') {
      silent++;
      continue;
    }
    const m = ROW.exec(line);
    if (m) rows.push({ temp: Number(m[1]), salt: Number(m[2]), light: Number(m[3]) });
    else if (line.startsWith('# battery ')) battery = Number(line.slice(10));
  }
  return { buoy: head[1], day: Number(head[2]), rows, silent, battery };
}

function parseDump(text) {
  return text
    .split('\f')
    .map((page) => trimNewlines.end(page))
    .filter(Boolean)
    .map(parsePage);
}

module.exports = { parseDump };
