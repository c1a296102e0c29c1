'use strict';

// Query documents of a page builder: each widget on the page contributes its own
// selection of the same fields, nobody merges them.
function pageQuery(widgets) {
  const parts = [];
  for (let i = 0; i < widgets; i++) {
    parts.push('viewer { name }');
  }
  return `query Page { ${parts.join(' ')} }`;
}

function generatedQueries() {
  return [pageQuery(20), pageQuery(400), pageQuery(60)];
}

module.exports = { generatedQueries };
