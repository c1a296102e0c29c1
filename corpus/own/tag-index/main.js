const { articles } = require('./articles');
const { relatedTags } = require('./related');
console.log(relatedTags(articles(2500)).size);
