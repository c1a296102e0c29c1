'use strict';
const HEAD = ['signature', 'level', 'title', 'from', 'to', 'extent', 'persons', 'scope', 'closed_until'];
const NEEDS_QUOTES = /[",\n;]/;

const cell = (value) => {
  const text = value === null ? '' : String(value);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

exports.csv = async function* csv(records) {
  let page = HEAD.join(',') + '\n';
  for await (const r of records) {
    const persons = r.persons.map((p) => `${p.name} [${p.role}]`).join('; ');
    page += [r.signature, r.level, r.title, r.from, r.to, r.extent, persons, r.scope, r.closedUntil].map(cell).join(',') + '\n';
    if (page.length > 32768) {
      yield page;
      page = '';
    }
  }
  if (page) yield page;
};
