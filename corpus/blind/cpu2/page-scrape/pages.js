const adjectives = ['Quiet', 'Solid', 'Bright', 'Plain', 'Swift'];
const nouns = ['kettle', 'bicycle', 'notebook', 'speaker', 'blanket'];

export function* pages(count) {
  let seed = 1234;
  const next = (n) => {
    seed = (seed * 48271) % 2147483647;
    return seed % n;
  };
  for (let page = 1; page <= count; page++) {
    const cards = [];
    for (let n = 20 + next(20); n > 0; n--) {
      const old = next(4) === 0 ? `<s class="old">${(next(90000) / 100).toFixed(2)}</s>` : '';
      cards.push(
        `<article class="card" data-sku="p${page}-${n}"><h3><a href="/p/${page}/${n}">${adjectives[next(5)]} ${nouns[next(5)]} &amp; more</a></h3>` +
          `<p class="price">${old}<b>${(next(90000) / 100).toFixed(2)}</b></p><ul class="tags"><li>t${next(30)}<li>t${next(30)}</ul></article>`,
      );
    }
    yield `<!doctype html><html><head><title>Page ${page}</title></head><body><nav><a href="/">Home</a></nav><main>${cards.join('\n')}</main></body></html>`;
  }
}
