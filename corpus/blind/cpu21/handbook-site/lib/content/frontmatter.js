'use strict';

function frontmatter(text) {
  if (!text.startsWith('---\n')) return { data: {}, body: text };
  const end = text.indexOf('\n---\n', 3);
  const data = {};
  for (const line of text.slice(4, end).split('\n')) {
    const colon = line.indexOf(':');
    data[line.slice(0, colon)] = line.slice(colon + 1).trim();
  }
  return { data, body: text.slice(end + 5) };
}

module.exports = { frontmatter };
