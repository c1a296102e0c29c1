const { intersection } = require('set-tools');

/** For each article, those that share a tag with it. */
exports.relatedTags = function relatedTags(articles) {
  const all = articles.map((article) => article.tags).flat();
  const related = new Map();
  for (const article of articles) related.set(article.id, intersection(all, article.tags));
  return related;
};
