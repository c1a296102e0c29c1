'use strict';
const crypto = require('crypto');

function retail(cost, margin) {
  const raw = cost * margin;
  const cents = Math.round(raw * 100);
  const ending = cents % 100;
  if (ending < 50) return (cents - ending + 49) / 100;
  return (cents - ending + 99) / 100;
}

function fingerprint(row) {
  const h = crypto.createHash('sha1');
  for (const k of Object.keys(row)) h.update(k).update('=').update(String(row[k])).update(';');
  return h.digest('hex').slice(0, 12);
}

function cleanTitle(title) {
  return title.trim().toLowerCase().replace(/\s+/g, ' ').replace(/(^|\s)\w/g, (m) => m.toUpperCase());
}

module.exports = { retail, fingerprint, cleanTitle };
