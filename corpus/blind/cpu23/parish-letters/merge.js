'use strict';
const { createHash } = require('node:crypto');
const { letter } = require('./template');
const { MessageWriter } = require('./writer');
const { people } = require('./people');

const words = letter(`Dear {first} {last},
{?guest: we look forward to seeing you with {guest}. }thank you for your gift of {given} pounds.
Here is the news of the quarter: {news}
With kind regards, the parish office (your number is {number})`);

function envelope(person, part) {
  const id = createHash('sha1').update(`${person.number}.${part}`).digest('hex').slice(0, 12);
  return new MessageWriter({ limit: 30000 })
    .header('From', 'office@parish.example')
    .header('To', `${person.number}@parish.example`)
    .header('Message-Id', `<${id}@parish.example>`)
    .header('Content-Transfer-Encoding', 'quoted-printable')
    .blank();
}

function* messages(person) {
  let part = 1;
  let writer = envelope(person, part);
  for (const word of words(person)) {
    if (writer.word(word)) continue;
    yield writer;
    writer = envelope(person, ++part);
    writer.word(word);
  }
  yield writer;
}

const total = createHash('sha256');
let sent = 0;
let bytes = 0;
let lines = 0;
for (const person of people(160)) {
  for (const message of messages(person)) {
    const raw = message.toString();
    for (let at = raw.indexOf('\r\n'); at !== -1; at = raw.indexOf('\r\n', at + 2)) lines++;
    total.update(raw);
    bytes += message.size;
    sent++;
  }
}
console.log({ sent, bytes, lines, seal: total.digest('hex').slice(0, 16) });
