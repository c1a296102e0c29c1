function makeSite(pages) {
  return Array.from({ length: pages }, (_, i) => ({
    url: `/page/${i}`,
    links: [(i * 2 + 1) % pages, (i * 2 + 2) % pages, (i * 7 + 3) % pages],
    words: 100 + (i % 900),
  }));
}
module.exports = { makeSite };
