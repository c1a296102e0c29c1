'use strict';

const NAMESPACES = ['extend', 'ai', 'graphs', 'vars', 'imrep', 'sfw', 'custom', 'adobe_xpath', 'xlink', 'svg'];

const HEAD = '<?xml version="1.0" encoding="utf-8"?>\n';
const BODY = '<svg version="1.1" width="64" height="64"><path d="M0,0h64v64h-64z"/>';

function drawing() {
  return `${HEAD}${BODY}</svg>\n`;
}

// one drawing tool declares the attributes it adds
function toolDrawing(count) {
  const list = [];
  for (let i = 0; i < count; i++) {
    list.push(`\t<!ATTLIST svg xmlns:${NAMESPACES[i % NAMESPACES.length]} CDATA #FIXED "http://ns.example.com/${i}/">`);
  }
  return `${HEAD}<!DOCTYPE svg [\n${list.join('\n')}\n]>\n${BODY}`;
}

// uploads as they come in; some are cut off because the user closed the tab
function uploads() {
  const files = [];
  for (let i = 0; i < 40; i++) {
    const text = i % 10 === 7 ? toolDrawing(5 + (i % 3)) : drawing();
    files.push({ name: `icon-${i}.svg`, text });
  }
  for (let i = 0; i < 40; i++) files.push({ name: `note-${i}.txt`, text: `Note ${i}\n`.repeat(30) });
  return files;
}

module.exports = { uploads };
