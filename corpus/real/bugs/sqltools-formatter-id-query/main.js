const { format } = require('@sqltools/formatter');
const { auditQuery } = require('./audit');

const query = auditQuery(5600);
const pretty = format(query, { language: 'sql', indent: '  ' });
const lines = pretty.split('\n');

console.log(lines.slice(0, 6).join('\n'));
console.log(`... ${lines.length} lines, ${pretty.length} characters`);
