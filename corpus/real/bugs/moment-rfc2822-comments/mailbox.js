'use strict';

const START = Date.UTC(2021, 0, 4, 8, 0, 0);
const STEP = 97 * 60 * 1000;

function dateHeader(i) {
  const base = new Date(START + i * STEP).toUTCString().replace('GMT', '+0000');
  // a list server in the chain writes its routing trail as comments behind the date,
  // and its mailer cuts the header at 16 KiB
  if (i % 100 === 7) {
    const trail = [];
    for (let hop = 0; hop < 2600; hop++) {
      trail.push(`(via r${hop % 10}`);
    }
    return `${base} ${trail.join('')}`.slice(0, 16384);
  }
  return base;
}

function readMailbox(count) {
  const messages = [];
  for (let i = 0; i < count; i++) {
    messages.push({ id: i, subject: `Re: release planning #${i % 40}`, headers: { date: dateHeader(i) } });
  }
  return messages;
}

module.exports = { readMailbox };
