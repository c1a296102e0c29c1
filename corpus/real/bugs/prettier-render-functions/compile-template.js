const TAGS = ['section', 'div', 'article', 'header', 'div', 'ul', 'li', 'span'];

function compileNode(level, depth) {
  const tag = TAGS[level % TAGS.length];
  if (level === depth) {
    return `_c('${tag}', ['text'])`;
  }
  return `_c('${tag}', [${compileNode(level + 1, depth)}])`;
}

function compileTemplate({ tag, depth }) {
  return `_c('${tag}', [${compileNode(0, depth)}])`;
}

module.exports = { compileTemplate };
