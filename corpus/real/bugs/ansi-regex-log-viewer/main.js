'use strict';

const { readCapture } = require('./capture');
const { LogView } = require('./log-view');

const view = new LogView();
for (const chunk of readCapture()) {
  view.append(chunk);
}
const stats = view.stats();
console.log(`${stats.lines} lines, widest ${stats.widest} columns, ${stats.errors} with errors`);
