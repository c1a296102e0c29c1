'use strict';
const { createHash } = require('node:crypto');
const nlp = require('compromise');
const { ticket } = require('./inbox.cjs');
const { outliers } = require('./telemetry.cjs');

/** First and last thing the customer says, with how long the whole message is. */
function excerpt(text) {
  const doc = nlp.tokenize(text);
  const sentences = doc.json({ text: true, terms: false }).map((s) => s.text.replace(/\s+/g, ' ').trim());
  const said = sentences.filter((s) => /[a-z]/i.test(s));
  return { sentences: said.length, first: said[0].slice(0, 60), last: said[said.length - 1].slice(-40), words: doc.wordCount() };
}

function route(found) {
  const [part, count] = Object.entries(found).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0];
  return count > 150 ? `hardware/${part}` : 'desk';
}

const queues = new Map();
const digest = createHash('sha1');
for (let number = 1; number <= 8; number++) {
  const { text, samples } = ticket(number);
  const summary = excerpt(text);
  const queue = route(outliers(samples, 24));
  if (!queues.has(queue)) queues.set(queue, []);
  queues.get(queue).push(number);
  digest.update(JSON.stringify(summary));
  console.log(`#${number} ${queue} ${summary.sentences} sentences, ${summary.words} words: ${summary.first}`);
}
for (const [queue, numbers] of queues) console.log(`${queue}: ${numbers.join(' ')}`);
console.log(digest.digest('hex'));
