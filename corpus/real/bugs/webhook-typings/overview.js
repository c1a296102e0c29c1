'use strict';

function describe(source) {
  let depth = 0;
  let deepest = 0;
  let exported = 0;
  let fields = 0;
  for (const line of source.split('\n')) {
    if (line.startsWith('export ')) exported++;
    if (/^\s*[\w"'.-]+\??:/.test(line)) fields++;
    for (const ch of line) {
      if (ch === '{') deepest = Math.max(deepest, ++depth);
      else if (ch === '}') depth--;
    }
  }
  let sum = 0;
  for (let i = 0; i < source.length; i++) sum = (Math.imul(sum, 31) + source.charCodeAt(i)) | 0;
  return `${exported} exports, ${fields} fields, depth ${deepest}, ${source.length} characters, ${(sum >>> 0).toString(16)}`;
}

module.exports = { describe };
