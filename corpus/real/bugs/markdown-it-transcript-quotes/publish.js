'use strict';

const MarkdownIt = require('markdown-it');
const { session } = require('./transcript');

const md = new MarkdownIt({ html: false, typographer: true, quotes: '“”‘’' });

function page(number) {
  const source = session(number, 3500);
  const body = md.render(source);
  return `<article id="session-${number}">${body}</article>`;
}

let bytes = 0;
for (let number = 1; number <= 3; number++) {
  bytes += Buffer.byteLength(page(number));
}
console.log(`published ${bytes} bytes`);
