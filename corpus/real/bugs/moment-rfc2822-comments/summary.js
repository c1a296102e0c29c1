'use strict';

const moment = require('moment');

moment.suppressDeprecationWarnings = true;

function sentAt(message) {
  return moment.utc(message.headers.date);
}

function summarize(messages) {
  const months = new Map();
  let undated = 0;
  for (const message of messages) {
    const date = sentAt(message);
    if (!date.isValid()) {
      undated++;
      continue;
    }
    const month = date.format('YYYY-MM');
    months.set(month, (months.get(month) || 0) + 1);
  }
  return { months: [...months].sort(), undated };
}

module.exports = { summarize };
