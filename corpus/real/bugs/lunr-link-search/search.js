const lunr = require('lunr');

function buildIndex(entries) {
  const index = lunr(function () {
    this.ref('id');
    this.field('title');
    this.field('url');
    for (const entry of entries) this.add(entry);
  });

  return function find(term) {
    const hits = index.query(query => {
      query.term(term, { wildcard: lunr.Query.wildcard.LEADING | lunr.Query.wildcard.TRAILING });
    });
    return hits.map(hit => hit.ref);
  };
}

module.exports = { buildIndex };
