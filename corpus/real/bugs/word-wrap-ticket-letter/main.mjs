import { createHash } from 'node:crypto';
import wrap from 'word-wrap';
import { tickets } from './tickets.mjs';

const layouts = {
  letter: { width: 68, indent: '', trim: true },
  archive: { width: 9000, indent: '', trim: true },
};

function setLetter(ticket) {
  const head = [`Ticket ${ticket.id}`, `Customer ${ticket.customer}`, ''];
  const text = wrap(ticket.body.replace(/ {2,}/g, '  '), layouts.letter);
  return head.concat(text.split('\n')).map((line) => '  ' + line);
}

function setArchive(ticket) {
  return wrap(ticket.body, layouts.archive);
}

function paginate(lines, perPage) {
  const pages = [];
  for (let i = 0; i < lines.length; i += perPage) pages.push(lines.slice(i, i + perPage));
  return pages;
}

const hash = createHash('md5');
let pages = 0;
let widest = 0;
let archived = 0;
for (const ticket of tickets(1000)) {
  const lines = setLetter(ticket);
  for (const line of lines) widest = Math.max(widest, line.length);
  pages += paginate(lines, 12).length;
  hash.update(lines.join('\n'));
  const kept = setArchive(ticket);
  archived += kept.length;
  hash.update(kept);
}
console.log(`${pages} pages, widest line ${widest}, archive ${archived} characters`);
console.log(hash.digest('hex'));
