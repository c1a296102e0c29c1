'use strict';

const OPENINGS = ['Hello support.', 'Dear team.', 'Good morning.', 'Hi all.'];
const FACTS = [
  'The exporter stopped on Tuesday.', 'We restarted the gateway twice.', 'The invoice page shows an old total.',
  'Our printer keeps asking for a token.', 'Nobody in accounting can sign in.', 'The nightly import took six hours.',
];
const PARTS = ['cpu', 'fan', 'disk', 'link', 'psu', 'rack'];

function lcg(seed) {
  let s = seed >>> 0;
  return (n) => {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
    return Math.floor((s / 4294967296) * n);
  };
}

function ticket(number) {
  const pick = lcg(number * 977 + 3);
  const lines = [OPENINGS[pick(OPENINGS.length)]];
  for (let i = 3 + pick(4); i > 0; i--) lines.push(FACTS[pick(FACTS.length)]);
  const ruler = 5200 + pick(1500);
  if (number % 2 === 0) {
    lines.push('The console printed this.');
    for (let i = 0; i < ruler; i++) lines.push('--');
    lines.push('It never came back.');
  }
  const samples = Array.from({ length: 3600 }, () => ({ part: PARTS[pick(PARTS.length)], value: pick(1000) }));
  return { number, text: lines.join('\n'), samples };
}

module.exports = { ticket };
