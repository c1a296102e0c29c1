'use strict';
const { expect } = require('chai');
const { openPage } = require('./page');
const { mountCounter } = require('../src/counter');

describe('counter', () => {
  let root;

  beforeEach(() => {
    root = openPage().document.getElementById('counter');
  });

  for (let max = 1; max <= 28; max++) {
    it(`stops at ${max}`, () => {
      mountCounter(root, { max });
      for (let i = 0; i < 30; i++) root.querySelector('.up').click();
      expect(root.querySelector('output').textContent).to.equal(String(max));
    });
  }
});
