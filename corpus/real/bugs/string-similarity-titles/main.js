'use strict';

const { articles } = require('./articles');
const { findDuplicates } = require('./duplicates');

const pairs = findDuplicates(articles(9));
console.log(`${pairs.length} pairs of articles look alike`);
