const { auditTheme } = require('./audit');
const { renderTheme } = require('./theme');

const css = renderTheme(2200);
const report = auditTheme(css);

console.log(`${css.length} characters, ${report.rules} rules in ${report.queries.length} media queries`);
for (const { query, count } of report.queries.slice(0, 4)) console.log(`${count} x ${query}`);
