'use strict';
const { expect } = require('chai');
const { bytes } = require('../src/format');

describe('bytes', () => {
  for (const [n, text] of [[0, '0 B'], [999, '999 B'], [1500, '1.5 kB'], [25000, '25 kB'], [3.2e6, '3.2 MB']]) {
    it(`shows ${n}`, () => expect(bytes(n)).to.equal(text));
  }
});
