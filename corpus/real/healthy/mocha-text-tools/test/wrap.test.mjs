import { expect } from 'chai';
import { wrap } from '../src/wrap.mjs';
import { words } from './helpers.mjs';

describe('wrap', () => {
  for (let seed = 1; seed <= 70; seed++) {
    it(`keeps every word (${seed})`, () => {
      const text = words(seed, 3000);
      for (const width of [40, 56, 72, 88, 100, 120, 150, 200]) {
        const lines = wrap(text, width);
        expect(lines.join(' ')).to.equal(text.join(' '));
        expect(Math.max(...lines.map((line) => line.length))).to.be.at.most(width);
      }
    });
  }
});
