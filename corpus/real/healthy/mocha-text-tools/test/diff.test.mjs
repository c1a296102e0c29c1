import { expect } from 'chai';
import { commonLength, distance } from '../src/diff.mjs';
import { words } from './helpers.mjs';

describe('diff', () => {
  for (let seed = 1; seed <= 20; seed++) {
    it(`is symmetric (${seed})`, () => {
      const a = words(seed, 120).join(' ');
      const b = words(seed + 1, 120).join(' ');
      expect(distance(a, b)).to.equal(distance(b, a));
    });
    it(`is zero for equal texts (${seed})`, () => {
      const a = words(seed, 80).join(' ');
      expect(distance(a, a)).to.equal(0);
      expect(commonLength(a, '')).to.equal(0);
    });
  }
});
