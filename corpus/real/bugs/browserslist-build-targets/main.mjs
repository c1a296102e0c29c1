import browserslist from 'browserslist';
import { projects } from './projects.mjs';

process.env.BROWSERSLIST_IGNORE_OLD_DATA = '1';
console.warn = () => {};

function resolve(lines) {
  const accepted = [];
  const dropped = [];
  for (const line of lines) {
    try {
      browserslist(line.startsWith('not') ? ['chrome 80', line] : line);
      accepted.push(line);
    } catch (error) {
      if (error.name !== 'BrowserslistError') throw error;
      dropped.push(line.slice(0, 16));
    }
  }
  return { targets: accepted.length ? browserslist(accepted) : [], dropped };
}

function summarise(targets) {
  const minimum = new Map();
  for (const target of targets) {
    const [browser, version] = target.split(' ');
    const number = parseFloat(version);
    if (Number.isNaN(number)) continue;
    if (!minimum.has(browser) || minimum.get(browser) > number) minimum.set(browser, number);
  }
  return [...minimum].sort().map(([b, v]) => `${b}${v}`).join(' ');
}

const profiles = new Map();
let dropped = 0;
for (const project of projects(120)) {
  const result = resolve(project.lines);
  dropped += result.dropped.length;
  const key = summarise(result.targets);
  if (!profiles.has(key)) profiles.set(key, []);
  profiles.get(key).push(project.name);
}
console.log(`${profiles.size} distinct profiles, ${dropped} lines without meaning`);
for (const [key, members] of [...profiles].sort((a, b) => b[1].length - a[1].length).slice(0, 5)) {
  console.log(String(members.length).padStart(3), key.slice(0, 70));
}
