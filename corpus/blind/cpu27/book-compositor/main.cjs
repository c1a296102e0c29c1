'use strict';

const { createHash } = require('node:crypto');
const { once } = require('node:events');
const { chapters } = require('./lib/manuscript.cjs');
const { Hyphenator, patterns } = require('./lib/hyphens.cjs');
const { Galley, cutter } = require('./lib/galley.cjs');
const { Breaker } = require('./lib/breaker.cjs');
const { Paginator, setLine } = require('./lib/press.cjs');

const EDITIONS = [
  { name: 'octavo', measure: 27000 },
  { name: 'pocket', measure: 19500 },
  { name: 'quarto', measure: 36000 },
  { name: 'large print', measure: 23000 },
];

async function main() {
  const pieces = cutter(new Hyphenator(patterns(3200)));
  const galley = new Galley();
  const editions = EDITIONS.map(({ name, measure }) => {
    return { name, breaker: new Breaker(measure), press: new Paginator(), lines: 0, hyphens: 0, loose: 0, bytes: 0 };
  });
  let paragraphs = 0;

  function compose(edition, heading) {
    const lines = edition.breaker.lines(galley).map((line) => {
      if (line[3]) edition.hyphens++;
      if (line[2] > 1) edition.loose++;
      return setLine(galley, line);
    });
    edition.lines += lines.length;
    return edition.press.write({ heading, lines });
  }

  const bound = editions.map(async (edition) => {
    const seal = createHash('sha256');
    for await (const page of edition.press) {
      seal.update(page);
      edition.bytes += page.length;
    }
    edition.seal = seal.digest('hex').slice(0, 24);
  });

  for (const { number, title, paragraphs: texts } of chapters(52)) {
    for (const [p, text] of texts.entries()) {
      galley.fill(text, pieces);
      const heading = p === 0 ? `${number}. ${title}` : null;
      for (const edition of editions) {
        // the press has to take a paragraph before it is given the next one
        if (!compose(edition, heading)) await once(edition.press, 'drain');
      }
      paragraphs++;
    }
  }
  for (const { press } of editions) press.end();
  await Promise.all(bound);

  console.log(`${paragraphs} paragraphs`);
  for (const e of editions) {
    console.log(`${e.name.padEnd(12)} ${e.lines} lines (${e.hyphens} hyphenated, ${e.loose} loose), ${e.press.pages} pages, ${e.bytes} bytes, ${e.seal}`);
  }
}

main();
