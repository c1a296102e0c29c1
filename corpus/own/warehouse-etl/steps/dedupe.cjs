'use strict';
// Same article in the same warehouse: the first one stays.
module.exports = function dedupe(rows) {
  return rows.filter((row, index) => rows.findIndex((other) => other.ean === row.ean && other.wh === row.wh) === index);
};
