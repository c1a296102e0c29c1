const { createHash } = require('node:crypto');
const Polyglot = require('node-polyglot');
const phrases = require('./phrases.cjs');
const { members } = require('./members.cjs');
const { card } = require('./card.cjs');

const translators = new Map(
  Object.entries(phrases).map(([locale, table]) => {
    const polyglot = new Polyglot({ locale, phrases: table });
    return [locale, polyglot.t.bind(polyglot)];
  }),
);

const pages = [];
let page = [];
const used = {};
for (const member of members(17000, 2463534242)) {
  page.push(card(member, translators.get(member.locale)));
  used[member.locale] = (used[member.locale] ?? 0) + 1;
  if (page.length === 500) {
    pages.push(page.join('\n'));
    page = [];
  }
}
if (page.length) pages.push(page.join('\n'));

pages.forEach((html, i) => {
  if (i % 6 === 0) console.log(`page ${i + 1}: ${html.length} characters ${createHash('sha256').update(html).digest('hex').slice(0, 16)}`);
});
console.log(pages[0].split('\n').slice(0, 12).join('\n'));
console.log(used);
