const bits = ['see attached', 'as discussed', 'kind regards', 'the quote is final', 'call me back', 'order 4471'];

export function* mails(count) {
  let s = 4096;
  const rnd = (n) => ((s = (s * 48271) % 2147483647), s % n);
  for (let i = 0; i < count; i++) {
    const lines = i % 20 === 3 ? 8500 : 20 + rnd(60);
    let body = '';
    for (let k = 0; k < lines; k++) body += `${rnd(4) ? '' : '&gt; '}${bits[rnd(bits.length)]}<br>`;
    yield { from: `p${rnd(15)}@example.org`, html: `<html><body><h2>Re: ${bits[rnd(6)]}</h2><div>${body}</div></body></html>` };
  }
}
