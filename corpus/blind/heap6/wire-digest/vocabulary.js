import { rng } from './rng.js';

const pick = rng(31);
const SYL = ['ta', 'ren', 'mo', 'lis', 'ka', 'dor', 've', 'nim', 'pol', 'su', 'gar', 'eth'];
export const words = Array.from({ length: 20000 }, () => {
  let w = '';
  for (let i = 0; i < 2 + pick(3); i += 1) w += SYL[pick(SYL.length)];
  return w;
});
export const stopWords = new Set(words.slice(0, 300));
export const topicWeights = new Map(words.slice(0, 9000).map((w, i) => [w, { topic: i % 40, weight: pick(1000) / 1000 }]));
