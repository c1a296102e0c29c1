'use strict';
const _ = require('lodash');

const tidy = _.flow(_.trimEnd, (line) => line.replaceAll('\t', ' '), _.trimStart);

const CENTURY = _.memoize((year) => `${Math.floor(year / 100) + 1}th century collection`);

function readEntry(lines) {
  const [head, place, size] = lines.map(tidy);
  const [, number, kind, material] = /^INV (\d+)\s+(.+?)\s{2,}(\S+)/.exec(head);
  const [where, remark = ''] = place.split('|', 2);
  const [, found, room] = /^found (\d{4}) room (.+)$/.exec(where.trim());
  const [, height, width] = /h ([\d.]+) cm {2}w ([\d.]+) cm/.exec(size);
  return {
    number: _.toInteger(number),
    kind,
    material,
    room,
    found: Number(found),
    size: [height, width].map(Number),
    remark: remark.trim(),
  };
}

const template = _.template(
  '<%= _.upperFirst(kind) %>, <%= material %>. <%= century %>, <%= size.join(" × ") %> cm<% if (remark) { %> (<%= remark %>)<% } %>',
  { imports: { _ } },
);

function labelOf(entry) {
  return template({ ...entry, century: CENTURY(entry.found) });
}

module.exports = { readEntry, labelOf };
