'use strict';

const WORDS = ('of the and stage enters lamp with door a letter from council table lord mayor harbour evening old clerk reads aloud '
  + 'they leave slowly again through window night ﬁnds ﬂoor coﬀee „indeed“ *softly* 19o4 steam- whistle').split(' ');

function random(seed) {
  let s = seed;
  return () => ((s = (s * 16807) % 2147483647) - 1) / 2147483646;
}

/** Stands in for the scanning engine: pages of a theatre's old programme books. */
function scan(pages) {
  const rnd = random(1904);
  const out = [];
  for (let p = 1; p <= pages; p++) {
    const lines = [`  [page ${p}]`];
    for (let i = 0; i < 42; i++) {
      const words = Array.from({ length: 6 + Math.floor(rnd() * 8) }, () => WORDS[Math.floor(rnd() * WORDS.length)]);
      if (i % 7 === 3) lines.push(contents(words, rnd));
      else lines.push(words.join(' ') + (rnd() < 0.1 ? '-' : ''));
    }
    out.push({ number: p, text: lines.join('\n') });
  }
  return out;
}

/** A line of a contents table: dots between title and page number. */
function contents(words, rnd) {
  const width = 360 + Math.floor(rnd() * 240);
  return `${words.slice(0, 4).join(' ')} ${' .'.repeat(width)} ${Math.floor(rnd() * 90)}`;
}

module.exports = { scan };
