'use strict';
const { createHash } = require('node:crypto');

const header = (file) => {
  const [head, tune, ...rest] = file.text.split(/^---$/m);
  const meta = Object.fromEntries([...head.matchAll(/^(\w+):\s*(.+)$/gm)].map((m) => [m[1], m[2]]));
  return { ...file, meta, tune: tune.trim(), words: rest.join('---').trim() };
};

const lengths = { 2: 8, 4: 4, 8: 2 };
const bars = (file) => {
  const size = file.meta.metre === '3/4' ? 12 : 16;
  const out = [[]];
  let room = size;
  for (const [, pitch, len, dot] of file.tune.matchAll(/([a-g])(\d)(\.?)/g)) {
    let ticks = lengths[len] * (dot ? 1.5 : 1);
    while (ticks > 0) {
      const part = Math.min(ticks, room);
      out.at(-1).push({ pitch, ticks: part, tied: part < ticks });
      ticks -= part;
      room -= part;
      if (room === 0) { out.push([]); room = size; }
    }
  }
  return { ...file, bars: out.filter((b) => b.length) };
};

const staff = 'cdefgab';
const engrave = (file) => {
  const low = staff.indexOf(file.meta.key);
  let x = 40;
  const parts = [];
  for (const bar of file.bars) {
    for (const { pitch, ticks, tied } of bar) {
      const y = 60 - ((staff.indexOf(pitch) - low + 7) % 7) * 4;
      parts.push(`<g class="n${ticks}"><ellipse cx="${x}" cy="${y}" rx="4" ry="3"/>` + (ticks < 8 ? `<path d="M${x + 4} ${y}v-24"/>` : '') + (tied ? `<path d="M${x} ${y + 6}q9 6 18 0"/>` : '') + '</g>');
      x += 10 + ticks * 3;
    }
    parts.push(`<path d="M${x} 36v32"/>`);
    x += 12;
  }
  return { ...file, svg: `<svg viewBox="0 0 ${x} 100">${parts.join('')}</svg>` };
};

const escape = (t) => t.replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`);
const verses = (file) => {
  const html = file.words.split(/\n\n+/).map((verse, i) =>
    `<p id="v${i + 1}">${verse.split('\n').map((line) =>
      escape(line).replace(/-/g, '\u00b7').replace(/@see\((\d+)\)/g, '<a data-see="$1">see $1</a>')).join('<br>')}</p>`).join('\n');
  return { ...file, html };
};

const fingerprint = (file) => ({ ...file, hash: createHash('sha256').update(file.svg).update(file.html).digest('hex').slice(0, 10) });

module.exports = { header, bars, engrave, verses, fingerprint };
