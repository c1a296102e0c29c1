'use strict';
const LABEL = new Map([['W0', 'Hamburg'], ['W1', 'Leipzig'], ['W2', 'Wien']]);
module.exports = (rows) => rows.map((r) => ({ ...r, place: LABEL.get(r.wh) }));
