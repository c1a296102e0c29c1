'use strict';
const { clean } = require('./clean');
const { snap } = require('./snap');

let n = 0;
let length = 0;
function article() {
  n++;
  const paragraphs = Array.from({ length: 20 }, (_, i) => `<p id="p${i}">Paragraph ${i} of article ${n}</p>${i % 5 ? '' : '<div class="ad">Buy!</div>'}`).join('');
  return `<html><body><h1>Article ${n}</h1>${paragraphs}<script>setInterval(() => { document.title = 'Article ${n}'; }, 60000);</script></body></html>`;
}

async function edit(articles) {
  for (let i = 0; i < articles; i++) {
    length += clean(article()).length;
    await null;
  }
}

async function main() {
  await edit(1);
  for (let phase = 0; phase < 3; phase++) {
    await edit(2);
    await snap();
  }
  console.log(length);
  process.exit(0);
}

main();
