'use strict';
const { expect } = require('chai');
const { openPage } = require('./page');
const { mountTabs } = require('../src/tabs');

describe('tabs', () => {
  let window;
  let tabs;

  beforeEach(() => {
    window = openPage();
    tabs = mountTabs(window.document.getElementById('tabs'));
  });

  for (let index = 0; index < 3; index++) {
    for (const times of [1, 2, 3, 4, 5, 6, 7, 8]) {
      it(`shows tab ${index} after ${times} clicks`, () => {
        const button = window.document.querySelectorAll('[role=tab]')[index];
        for (let i = 0; i < times; i++) button.click();
        expect(tabs.current()).to.equal(index);
      });
    }
  }

  it('starts with the first', () => expect(tabs.current()).to.equal(0));
});
