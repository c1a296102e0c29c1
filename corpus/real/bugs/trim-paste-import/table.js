'use strict';

const trim = require('trim');

function parseRow(line) {
  const cells = line.split('|').map((cell) => trim(cell));
  return { name: cells[0], amount: Number(cells[1]), note: cells[2].replace(/ +/g, ' ') };
}

function parseTable(text) {
  return text.split('\n').filter((line) => line.includes('|')).map(parseRow);
}

module.exports = { parseTable };
