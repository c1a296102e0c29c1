'use strict';

const { createHash } = require('node:crypto');
const { lex } = require('./lexer.js');
const { parse } = require('./parser.js');
const { rules, runRules } = require('./rules.js');
const { writeScript } = require('./scripts.js');
const { SourceView } = require('./source-view.js');

function lintFile(file, text) {
  const { tokens, comments } = lex(text);
  const view = new SourceView(file, text, comments);
  const findings = [];
  runRules(rules, parse(tokens), {
    view,
    report: (rule, node, message) => findings.push({ rule, message, start: node.start, ...view.locate(node.start) }),
  });
  return findings.sort((a, b) => a.start - b.start || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
}

const counts = {};
const digest = createHash('sha1');
let total = 0;
for (let i = 0; i < 2; i++) {
  const file = `scripts/part-${i}.sc`;
  const text = writeScript(91 + i * 17, 740 + i * 40);
  const findings = lintFile(file, text);
  for (const f of findings) {
    counts[f.rule] = (counts[f.rule] ?? 0) + 1;
    digest.update(`${file}:${f.line}:${f.column} ${f.rule} ${f.message}\n`);
  }
  total += findings.length;
  console.log(`${file}: ${text.length} characters, ${findings.length} findings`);
}
console.log(JSON.stringify(counts), total, digest.digest('hex').slice(0, 12));
