'use strict';

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text) => text.replace(/[&<>"]/g, (c) => ESCAPES[c]);

// Code spans first; what is between them may hold links and emphasis.
const INLINE = /`([^`]+)`|\[([^\]]+)\]\(([^)\s]+)\)|\*\*([^*]+)\*\*|\*([^*]+)\*|([&<>"])/g;

function inline(text, site) {
  return text.replace(INLINE, (all, code, label, href, strong, em, special) => {
    if (code !== undefined) return `<code>${escape(code)}</code>`;
    if (label !== undefined) return `<a href="${escape(site.resolve(href))}">${escape(label)}</a>`;
    if (strong !== undefined) return `<strong>${escape(strong)}</strong>`;
    if (em !== undefined) return `<em>${escape(em)}</em>`;
    return ESCAPES[special];
  });
}

module.exports = { inline, escape };
