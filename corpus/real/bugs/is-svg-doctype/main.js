'use strict';

const { uploads } = require('./uploads');
const { classify } = require('./classify');

const counts = {};
for (const file of uploads()) {
  const kind = classify(file);
  counts[kind] = (counts[kind] || 0) + 1;
}
console.log(counts);
