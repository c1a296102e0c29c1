'use strict';
const { scan } = require('./lib/scanner');
const { lineRules, pageRules } = require('./lib/rules');
const { WordIndex } = require('./lib/index');

const index = new WordIndex(['of', 'the', 'and', 'a', 'with', 'from']);

function clean(page) {
  const lines = page.text.split('\n').map((line) => lineRules.apply(line));
  return { number: page.number, text: pageRules.apply(lines.join('\n')) };
}

let characters = 0;
let marks = 0;
for (const page of scan(260).map(clean)) {
  characters += page.text.length;
  marks += page.text.split('<em>').length - 1;
  index.add(page.number, page.text);
}
console.log(`${characters} characters, ${marks} emphasised`);
console.log(index.top(6).map(([word, pages]) => `${word} ${pages.size}`).join(', '));
