'use strict';
const { CookieJar } = require('tough-cookie');

const jar = new CookieJar();
let count = 0;

function crawl(site) {
  const url = `https://site${site}.example/`;
  jar.setCookieSync(`session=${site}${'0'.repeat(24)}; Path=/; Max-Age=600`, url);
  jar.setCookieSync(`visitor=v${site}; Path=/; Max-Age=3600`, url);
  if (jar.getCookieStringSync(url) !== '') count++;
}

module.exports = { crawl, visited: () => count };
