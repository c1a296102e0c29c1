'use strict';

const { readMailbox } = require('./mailbox');
const { summarize } = require('./summary');

const messages = readMailbox(4500);
const report = summarize(messages);

for (const [month, count] of report.months) {
  console.log(`${month}  ${count} messages`);
}
console.log(`${report.undated} messages without a usable date`);
