'use strict';

const { createTwoFilesPatch } = require('diff');

function exportOf(day, rows) {
  const lines = [];
  for (let i = 0; i < rows; i++) {
    const price = day === 'tuesday' && i % 9 === 0 ? 100 + ((i * 17) % 83) : 100 + (i % 83);
    lines.push(`${i};ART-${i % 400};${price};${i % 7 ? 'in stock' : 'sold out'}`);
  }
  return `${lines.join('\n')}\n`;
}

function changeReport(rows) {
  const patch = createTwoFilesPatch('monday.csv', 'tuesday.csv', exportOf('monday', rows), exportOf('tuesday', rows), '', '', { context: 0 });
  const changed = patch.split('\n').filter((line) => line.startsWith('+') && !line.startsWith('+++'));
  return { changed: changed.length, bytes: patch.length };
}

console.log(changeReport(Number(process.env.ROWS || 8000)));
