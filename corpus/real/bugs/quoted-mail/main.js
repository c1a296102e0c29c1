'use strict';

const { JSDOM } = require('jsdom');
const { makeMailbox } = require('./mailbox');
const { buildThread, annotate } = require('./thread-view');
const { outline, wordCounts } = require('./measure');

const dom = new JSDOM('<!doctype html><html><head><title>Digest</title></head><body><main id="threads"></main></body></html>');
const { document } = dom.window;

function archivePage(threadEl, edition) {
  const page = document.createElement('section');
  page.className = 'page ' + edition;
  const copy = threadEl.cloneNode(true);
  for (const node of copy.querySelectorAll('.meta')) {
    if (edition === 'plain') node.remove();
  }
  page.appendChild(copy);
  return page;
}

const mailbox = makeMailbox(90210, 9);
const main = document.getElementById('threads');
const totals = new Map();
let markup = 0;
let pages = 0;

for (const thread of mailbox) {
  const el = buildThread(document, thread);
  annotate(document, el, thread.subject);
  main.appendChild(el);

  for (const edition of ['print', 'plain']) {
    const page = archivePage(el, edition);
    markup += page.outerHTML.length;
    pages++;
  }
  wordCounts(el.textContent, totals);
}

const deepest = mailbox.map((t) => outline(t)).reduce((a, b) => (b.depth > a.depth ? b : a));
const common = [...totals].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 8);

console.log(`threads ${mailbox.length}, archive pages ${pages}, markup ${markup}`);
console.log(`deepest: "${deepest.subject}" at ${deepest.depth}, ${deepest.messages} messages`);
console.log(common.map(([w, n]) => `${w}:${n}`).join(' '));
