'use strict';
module.exports = (rows) => rows.map((r) => Object.assign({}, r, { name: r.name.trim().toLowerCase() }));
