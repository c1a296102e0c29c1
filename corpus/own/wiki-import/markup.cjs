const LINK = /\[\[[^|\]]*\|([^\]]*)\]\]/g;
const TEMPLATE = /\{\{[^}]*\}\}/g;
const TRAILING = /\s+$/;
exports.stripMarkup = (text) => text.replace(LINK, '$1').replace(TEMPLATE, '').split('\n').map((line) => line.replace(TRAILING, '')).join('\n');
