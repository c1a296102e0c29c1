'use strict';
const { render } = require('./render');
const { snap } = require('./snap');

const templates = ['invoice', 'reminder', 'receipt'].map((name) => ({
  name,
  revision: 1,
  source: 'Dear ${upper(data.name)}, your total is ${money(data.total)}.',
}));

let length = 0;
async function day(edits) {
  for (let i = 0; i < edits; i++) {
    const template = templates[i % templates.length];
    template.revision++;
    template.source = `${template.source.slice(0, 60)} Ref ${template.revision}.`;
    for (let k = 0; k < 20; k++) {
      for (const t of templates) length += render(t, { name: `n${k}`, total: k * 3.2 }).length;
    }
    await null;
  }
}

async function main() {
  await day(3);
  for (let phase = 0; phase < 3; phase++) {
    await day(9);
    await snap();
  }
  console.log(length);
}

main();
