const QUERIES = ['(min-width: 40em)', '(min-width: 64em)', 'print', '(prefers-color-scheme: dark)'];

exports.renderTheme = function renderTheme(components) {
  const parts = [];
  for (let i = 0; i < components; i++) {
    parts.push(`.card-${i} { padding: ${i % 9 + 1}px; margin: 0 auto; }`);
    parts.push(`@media ${QUERIES[i % QUERIES.length]} { .card-${i} { padding: ${i % 5 + 8}px; width: calc(33% - ${i % 40}px); } }`);
  }
  return parts.join('\n');
};
