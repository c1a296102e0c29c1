'use strict';

const { changelogs } = require('./changelogs');
const { toHtml } = require('./render');

let size = 0;
for (const source of changelogs(11)) size += toHtml(source).length;
console.log(`${size} characters of HTML`);
