'use strict';

const { escapeHtml } = require('./escape');

const views = {
  product: `<!doctype html><html><head><title>{{title}}</title></head><body><nav>{{!crumbs}}</nav>
<h1>{{title}}</h1><p class="price">{{price}}</p><p>{{description}}</p><ul>{{!tags}}</ul><section>{{!related}}</section></body></html>`,
};

function compileView(name) {
  const parts = views[name].split(/\{\{(!?\w+)\}\}/);
  return (values) => {
    let out = '';
    for (let i = 0; i < parts.length; i += 1) {
      if (i % 2 === 0) out += parts[i];
      else if (parts[i][0] === '!') out += values[parts[i].slice(1)];
      else out += escapeHtml(values[parts[i]]);
    }
    return out;
  };
}

module.exports = { compileView };
