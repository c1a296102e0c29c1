import { derive } from './phonology/derive.js';
import { distance } from './phonology/distance.js';

const VILLAGES = [
  { name: 'Oberau', region: 'south' }, { name: 'Wiesent', region: 'east' }, { name: 'Kaltenbrunn', region: 'middle' },
  { name: 'Stedum', region: 'north' }, { name: 'Lindach', region: 'south' }, { name: 'Rothau', region: 'middle' },
];
const ONSETS = ['p', 't', 'k', 'b', 'd', 'g', 's', 'sk', 'st', 'θ', 'w', 'h', 'l', 'm'];
const NUCLEI = ['a', 'e', 'i', 'o', 'u'];
const CODAS = ['n', 'r', 'l', 's', 'k', 't', 'p', 'b'];
const ENDINGS = ['a', 'o', 'i', 'an', 'in', 'ja', ''];

const PREFIXES = ['', 'be', 'ge', 'for', 'tu'];

const roots = [];
for (const prefix of PREFIXES) {
  for (const onset of ONSETS) {
    for (const nucleus of NUCLEI) {
      for (const coda of CODAS) {
        for (const ending of ENDINGS) roots.push(`${prefix}'${onset}${nucleus}${coda}${ending}`);
      }
    }
  }
}

const sheet = new Map();
for (const root of roots.filter((_, n) => n % 2 === 0)) {
  sheet.set(root, VILLAGES.map((v) => derive(root, { region: v.region })));
}

function affinity(i, j) {
  let sum = 0;
  for (const forms of sheet.values()) sum += distance(forms[i], forms[j]);
  return sum / sheet.size;
}

console.log(`${sheet.size} roots`);
for (let i = 0; i < VILLAGES.length; i++) {
  const cells = VILLAGES.map((_, j) => (j < i ? affinity(i, j).toFixed(2) : '-').padStart(6));
  console.log(VILLAGES[i].name.padEnd(12), cells.join(''));
}
for (const root of [...sheet.keys()].slice(40, 46)) console.log(root.padEnd(8), sheet.get(root).join(' '));
