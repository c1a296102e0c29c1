'use strict';

const cursors = new Map();
let ids = 0;

function* pages(query, size) {
  const rows = [];
  for (let i = 0; i < 120; i++) rows.push({ id: query.from + i, label: `${query.table} row ${query.from + i}` });
  for (let at = 0; at < rows.length; at += size) {
    yield rows.slice(at, at + size);
  }
  cursors.delete(query.cursor);
}

exports.open = function open(table, from, size) {
  const id = ++ids;
  cursors.set(id, pages({ table, from, cursor: id }, size));
  return id;
};

exports.next = (id) => cursors.get(id)?.next().value ?? [];

exports.openCount = () => cursors.size;
