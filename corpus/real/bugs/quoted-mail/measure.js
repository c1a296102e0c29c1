'use strict';

function wordCounts(text, into) {
  let word = '';
  for (let i = 0; i <= text.length; i++) {
    const c = i < text.length ? text.charCodeAt(i) : 32;
    if (c >= 97 && c <= 122) {
      word += text[i];
    } else if (word) {
      into.set(word, (into.get(word) || 0) + 1);
      word = '';
    }
  }
}

function outline(thread) {
  return { subject: thread.subject, depth: thread.messages.length, messages: thread.messages.length };
}

module.exports = { wordCounts, outline };
