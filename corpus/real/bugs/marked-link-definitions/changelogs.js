'use strict';

// The release tool writes a table of links at the end of each changelog in wide columns:
// label, address, remark.
function changelog(name, releases) {
  const lines = [`# Changelog of ${name}`, ''];
  for (let i = releases; i > 0; i--) {
    lines.push(`## [1.${i}.0]`, '', `- change ${i} of the importer`, `- fix for #${i * 7}`, '');
  }
  const gap = ' '.repeat(150);
  for (let i = releases; i > 0; i--) {
    lines.push(`[1.${i}.0]:${gap}https://git.example.com/${name}/v1.${i}.0${gap}see notes`, '');
  }
  return lines.join('\n');
}

function changelogs(count) {
  const list = [];
  for (let i = 0; i < count; i++) list.push(changelog(`package-${i}`, 10 + i));
  return list;
}

module.exports = { changelogs };
