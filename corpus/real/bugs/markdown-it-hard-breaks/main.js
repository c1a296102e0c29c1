'use strict';

const { renderPages } = require('./site');
const { timetablePages } = require('./content');

const html = renderPages(timetablePages(9));
console.log(`${html.length} pages, ${html.reduce((n, page) => n + page.length, 0)} characters`);
