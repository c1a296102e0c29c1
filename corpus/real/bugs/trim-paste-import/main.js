'use strict';

const { parseTable } = require('./table');
const { samplePaste } = require('./sample');

const rows = parseTable(samplePaste());
const filled = rows.filter((row) => row.note !== '').length;
console.log(`${rows.length} rows imported, ${filled} with a note`);
