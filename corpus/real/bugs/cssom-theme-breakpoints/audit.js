const CSSOM = require('@acemir/cssom');

function auditTheme(css) {
  const sheet = CSSOM.parse(css);
  const perQuery = new Map();
  let rules = 0;

  for (const rule of sheet.cssRules) {
    if (!rule.media) {
      rules++;
      continue;
    }
    rules += rule.cssRules.length;
    const query = rule.media.mediaText;
    perQuery.set(query, (perQuery.get(query) || 0) + rule.cssRules.length);
  }

  const queries = [...perQuery]
    .map(([query, count]) => ({ query, count }))
    .sort((a, b) => b.count - a.count);
  return { rules, queries };
}

module.exports = { auditTheme };
