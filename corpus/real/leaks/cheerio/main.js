'use strict';
const { visit, find } = require('./crawl');
const { snap } = require('./snap');

let n = 0;
async function fetchPage(url) {
  let body = '';
  for (let i = 0; i < 90; i++) {
    body += `<div class="item"><a href="/offer/${n}/${i}">Offer ${i}</a><p>${'Some long text about the offer. '.repeat(6)}</p></div>\n`;
  }
  return Buffer.from(`<html><head><title>Offers of the day number ${n++} in ${url}</title></head><body>${body}</body></html>`);
}

async function crawl(pages) {
  for (let i = 0; i < pages; i++) {
    const url = `https://shop.example/${i % 40}`;
    visit(url, (await fetchPage(url)).toString('latin1'));
  }
}

async function main() {
  await crawl(10);
  for (let phase = 0; phase < 3; phase++) {
    await crawl(60);
    await snap();
  }
  console.log(find('number 77'));
}

main();
