const { articles } = require('./dump.cjs');
const { stripMarkup } = require('./markup.cjs');
const { Stats } = require('./stats.cjs');
const stats = new Stats();
for (const article of articles(60)) stats.add(stripMarkup(article));
console.log(stats.words);
