const { makeSite } = require('./site');
const { crawl } = require('./crawler');
const { summarize } = require('./summary');

const site = makeSite(150_000);
console.log(summarize(crawl(site, 0)));
