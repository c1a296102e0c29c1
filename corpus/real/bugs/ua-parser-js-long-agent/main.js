'use strict';

const { createReport } = require('./report');
const { agentLines } = require('./access-log');

const report = createReport();
for (const line of agentLines(3000)) {
  report.add(line);
}
for (const [browser, hits] of report.top(5)) {
  console.log(browser.padEnd(12), hits);
}
