'use strict';

const FIRST = ['ada', 'bruno', 'chiara', 'dmitri', 'elif', 'farid', 'greta', 'hugo', 'ines', 'jonas'];
const LAST = ['okafor', 'lindqvist', 'moreau', 'tanaka', 'silva', 'novak', 'haddad', 'keller'];
const WORDS = 'river council vote school bridge winter market harvest train museum garden film choir "open" light & stone bread'.split(' ');

function source(seed) {
  let a = seed;
  const next = () => {
    a = (Math.imul(a, 1664525) + 1013904223) >>> 0;
    return a / 4294967296;
  };
  return { next, pick: (list) => list[Math.floor(next() * list.length)], below: (n) => Math.floor(next() * n) };
}

function phrase(random, n) {
  return Array.from({ length: n }, () => random.pick(WORDS)).join(' ');
}

function articles(random, count) {
  return Array.from({ length: count }, (_, i) => ({
    url: `https://gazette.example/a/${i}`,
    headline: phrase(random, 5),
    lead: phrase(random, 22),
    author: random.next() < 0.7 ? `${random.pick(FIRST)} ${random.pick(LAST)}` : null,
  }));
}

function* subscribers(random, count, pool) {
  for (let i = 0; i < count; i++) {
    const name = `${random.pick(FIRST)} ${random.pick(LAST)}`;
    yield {
      name,
      mail: `${name.replace(' ', '.')}${i}@mail.example`,
      lapsed: random.next() < 0.15,
      since: 1.2e12 + random.below(4e11),
      until: 1.6e12 + random.below(1e11),
      renew: `https://gazette.example/renew?u=${i}&k=${random.below(1e6)}`,
      leave: `https://gazette.example/leave?u=${i}&k=${random.below(1e6)}`,
      picks: Array.from({ length: 2 + random.below(3) }, () => random.pick(pool)),
    };
  }
}

module.exports = { source, articles, subscribers };
