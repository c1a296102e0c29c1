'use strict';
const path = require('node:path');
const pug = require('pug');

const views = path.join(__dirname, 'views');

function money(cents) {
  return `${(cents / 100).toFixed(2)} EUR`;
}

function renderStatement(account) {
  return pug.renderFile(path.join(views, 'statement.pug'), { account, money });
}

module.exports = { renderStatement };
