'use strict';
const zlib = require('node:zlib');
const { hymns } = require('./lib/sources.js');
const { Pipeline, link } = require('./lib/pipeline.js');
const { header, bars, engrave, verses, fingerprint } = require('./lib/plugins.js');

const stats = { files: 0, notes: 0 };
const pipeline = new Pipeline().use(header, bars, engrave, verses, fingerprint);
pipeline.on('file', ({ bars: b }) => {
  stats.files++;
  stats.notes += b.reduce((n, bar) => n + bar.length, 0);
});

const site = pipeline.run(hymns(2400));
const incoming = link(site);

const { compare } = new Intl.Collator('en', { numeric: true });
const pages = [...site.values()].sort((a, b) => compare(a.meta.title, b.meta.title));
const index = pages.map((p) => `<li><a href="/${p.file}">${p.meta.title.replace(/\*(.+?)\*/g, '<em>$1</em>')}</a></li>`).join('\n');

const bundle = (list) => zlib.gzipSync(list.map((p) => `<article>${p.svg}${p.html}</article>`).join('\n'));
const volumes = [];
for (let i = 0; i < pages.length; i += 150) volumes.push(bundle(pages.slice(i, i + 150)));

const popular = [...incoming].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 3);
console.log(`${stats.files} hymns, ${stats.notes} notes, index of ${index.length} characters`);
console.log('volumes', volumes.map((v) => Math.round(v.length / 1024) + 'k').join(' '));
for (const [file, n] of popular) console.log(file, n);
