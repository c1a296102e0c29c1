'use strict';
const { createHash } = require('node:crypto');
const { season } = require('./manifest');
const { Seating } = require('./seating');
const { Mailroom } = require('./mailroom');

function run() {
  const { sailings, passengers } = season(20417, { sailings: 14, parties: 215 });
  const seating = new Seating(sailings);
  for (const party of passengers) seating.place(party);
  seating.improve(9);

  const mailroom = new Mailroom(seating);
  const digest = createHash('sha256');
  const sizes = { html: 0, text: 0, count: 0 };
  for (const party of passengers) {
    for (const letter of mailroom.lettersFor(party)) {
      digest.update(letter.html);
      digest.update(letter.text);
      sizes.html += letter.html.length;
      sizes.text += letter.text.length;
      sizes.count++;
    }
  }
  console.log('letters', sizes.count, 'html', sizes.html, 'text', sizes.text);
  console.log('discomfort', seating.discomfort());
  console.log('digest', digest.digest('hex'));
}

run();
