'use strict';
const { createSelector } = require('reselect');

exports.selectRange = createSelector(
  [(state) => state.rows, (state, from) => from, (state, from, to) => to],
  (rows, from, to) => rows.slice(from, to).map((row) => ({ id: row.id, label: `#${row.id} ${row.title}` })),
);
