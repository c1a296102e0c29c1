const cheerio = require("cheerio");

exports.name = "extract";
exports.help = "prices of a product page";
exports.run = ([html = "<b class=price>1</b>"]) => cheerio.load(html)(".price").text();
