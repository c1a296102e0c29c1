import hljs from 'highlight.js/lib/core';
import javascript from 'highlight.js/lib/languages/javascript';
import python from 'highlight.js/lib/languages/python';
import sql from 'highlight.js/lib/languages/sql';
import css from 'highlight.js/lib/languages/css';
import java from 'highlight.js/lib/languages/java';
import ruby from 'highlight.js/lib/languages/ruby';
import php from 'highlight.js/lib/languages/php';
import bash from 'highlight.js/lib/languages/bash';

for (const [name, definition] of Object.entries({ javascript, python, sql, css, java, ruby, php, bash })) {
  hljs.registerLanguage(name, definition);
}

const shown = new Map();

export function paint({ language, text }) {
  const result = hljs.highlightAuto(text);
  shown.set(language, (shown.get(language) ?? 0) + 1);
  return result.value;
}

export { shown };
