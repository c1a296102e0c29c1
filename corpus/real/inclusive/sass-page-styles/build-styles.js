'use strict';
const path = require('node:path');
const { pages } = require('./pages');
const { compilePage } = require('./compile-page');

const sizes = {};
for (const page of pages) sizes[page.name] = compilePage(page, path.join(__dirname, 'styles')).length;
console.log(Object.keys(sizes).length, 'stylesheets,', Object.values(sizes).reduce((a, b) => a + b, 0), 'characters');
