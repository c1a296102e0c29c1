'use strict';

function paragraph(document, text) {
  const p = document.createElement('p');
  p.appendChild(document.createTextNode(text));
  return p;
}

function metaLine(document, message) {
  const meta = document.createElement('div');
  meta.className = 'meta';
  const when = new Date(message.at * 1000).toISOString().slice(0, 16);
  meta.textContent = `${when} ${message.from} wrote:`;
  return meta;
}

// newest message on top, every older one quoted inside the one that answers it
function buildThread(document, thread) {
  const article = document.createElement('article');
  let holder = article;
  for (let i = thread.messages.length - 1; i >= 0; i--) {
    const message = thread.messages[i];
    holder.appendChild(metaLine(document, message));
    for (const line of message.lines) holder.appendChild(paragraph(document, line));
    if (i > 0) {
      const quote = document.createElement('blockquote');
      holder.appendChild(quote);
      holder = quote;
    }
  }
  return article;
}

function annotate(document, article, subject) {
  const h = document.createElement('h2');
  h.textContent = subject;
  article.insertBefore(h, article.firstChild);
  article.setAttribute('data-subject', subject);
}

module.exports = { buildThread, annotate };
