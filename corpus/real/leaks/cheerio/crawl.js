'use strict';
const cheerio = require('cheerio');

const index = [];

exports.visit = function visit(url, html) {
  const $ = cheerio.load(html);
  index.push({
    url,
    title: $('title').text(),
    links: $('a').length,
  });
  return index.length;
};

exports.find = (word) => index.filter((entry) => entry.title.includes(word)).length;
