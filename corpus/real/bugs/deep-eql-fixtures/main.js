'use strict';

const { expect } = require('chai');

function buildReport(rows) {
  return {
    title: 'nightly',
    rows: Array.from({ length: rows }, (_, i) => ({
      id: i,
      account: { number: `A${i % 700}`, currency: i % 2 ? 'EUR' : 'USD' },
      amounts: [i % 97, (i * 3) % 89],
    })),
  };
}

const actual = JSON.parse(JSON.stringify(buildReport(Number(process.env.ROWS || 5000))));
const expected = buildReport(actual.rows.length);
expect(actual).to.deep.equal(expected);
console.log(actual.rows.length, 'rows match');
