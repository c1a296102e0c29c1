'use strict';
const { JSDOM } = require('jsdom');

exports.clean = function clean(html) {
  const dom = new JSDOM(html, { runScripts: 'dangerously' });
  const { document } = dom.window;
  for (const ad of document.querySelectorAll('.ad')) ad.remove();
  return document.body.textContent.replace(/\s+/g, ' ').trim();
};
