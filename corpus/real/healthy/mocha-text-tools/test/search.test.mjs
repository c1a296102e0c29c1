import { expect } from 'chai';
import { SuffixIndex } from '../src/search.mjs';
import { random, words } from './helpers.mjs';

describe('search', () => {
  for (let seed = 1; seed <= 34; seed++) {
    it(`finds what is there (${seed})`, () => {
      const text = words(seed, 2500).join(' ');
      const index = new SuffixIndex(text);
      const next = random(seed + 50);
      for (let i = 0; i < 300; i++) {
        const start = next(text.length - 30);
        expect(index.has(text.slice(start, start + 5 + next(20)))).to.equal(true);
      }
      expect(index.has('zzz')).to.equal(false);
    });
  }
});
