'use strict';
const { createHash } = require('node:crypto');
const { Mailer } = require('./mailer');
const { members, offersFor } = require('./members');

const issue = {
  name: 'The Green Letter',
  number: 114,
  sponsor: 'Seed & Soil',
  paragraphs: [
    'The frost is over and the first beds can be dug.',
    'This month we plant what the bees like best: a hedge that is in bloom until autumn.',
    'Bring your own gloves to the meeting on the second Saturday.',
  ],
};

const mailer = new Mailer();
const outbox = { letters: 0, bytes: 0, due: 0, digest: createHash('sha256') };

for (const member of members(760)) {
  const letter = mailer.compose(member, issue, offersFor(member));
  outbox.letters++;
  outbox.bytes += Buffer.byteLength(letter.html);
  if (letter.html.includes('class="due"')) outbox.due++;
  outbox.digest.update(letter.to).update(letter.html);
  if (outbox.letters === 1) console.log(letter.html.slice(0, 300));
}

console.log(`${outbox.letters} letters, ${outbox.bytes} bytes, ${outbox.due} with a sum due, ${outbox.digest.digest('hex').slice(0, 12)}`);
