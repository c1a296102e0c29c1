'use strict';
const phrases = ['thanks for the tip', 'see the manual', 'works on my bench', 'try a new belt', 'which year is it'];

module.exports = function posts(count) {
  let s = 60221;
  const rnd = (n) => ((s = (s * 48271) % 2147483647), s % n);
  const out = [];
  for (let i = 0; i < count; i++) {
    let href = `https://example.org/thread/${rnd(500)}?p=${i}`;
    // pasted from a mail client whose markup leaked into the address
    if (i % 60 === 5) href += '<!--[if mso]'.repeat(4600 + rnd(600));
    out.push({
      author: `u${rnd(80)}`,
      html: `<p onclick="x()">${phrases[rnd(5)]} <b>${phrases[rnd(5)]}</b></p><a href="${href}">link</a><script>a()</script>`,
    });
  }
  return out;
};
