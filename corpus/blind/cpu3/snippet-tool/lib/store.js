'use strict';
const TAGS = ['net', 'fs', 'ui', 'math'];

exports.snippets = function snippets() {
  const all = [];
  for (let i = 0; i < 400; i++) {
    all.push({ id: `s${i}`, title: `Snippet about ${TAGS[i % 4]} no. ${i}`, tags: [TAGS[i % 4], TAGS[(i * 3) % 4]], source: `export const v${i}: number = ${i};` });
  }
  return all;
};
