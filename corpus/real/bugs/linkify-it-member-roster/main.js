const LinkifyIt = require('linkify-it');
const { readRoster } = require('./roster');

const linkify = new LinkifyIt();

function linkRoster(text) {
  let html = '';
  let last = 0;
  for (const link of linkify.match(text) || []) {
    html += `${text.slice(last, link.index)}<a href="${link.url}">${link.text}</a>`;
    last = link.lastIndex;
  }
  return html + text.slice(last);
}

const roster = readRoster(Number(process.env.MEMBERS || 2000));
const html = linkRoster(roster);
console.log(html.split('\n').slice(0, 2).join('\n'));
console.log(`${html.split('<a href="mailto:').length - 1} addresses linked`);
