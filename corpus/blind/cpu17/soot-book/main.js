const { createHash } = require('node:crypto');
const { Page } = require('./page');
const { rounds } = require('./rounds');

const GRADES = ['clean', 'dusty', 'sooty', 'tarred'];

function gradeOf(flue) {
  const score = flue.soot / 12 + (flue.nest ? 1 : 0) - (flue.lined ? 0.6 : 0);
  return GRADES[Math.max(0, Math.min(GRADES.length - 1, Math.floor(score)))];
}

function writeFlue(page, flue) {
  page.put('flue ').put(flue.mark).put(': ').put(gradeOf(flue)).put(', ').put(flue.soot).put(' cm');
  if (flue.nest) page.put(', jackdaw nest taken out');
  if (!flue.lined) page.put(', unlined');
  page.line();
}

function writeHouse(page, house) {
  page.line(`${house.number} ${house.street}`);
  page.indent(2, () => {
    let soot = 0;
    for (const flue of house.flues) {
      writeFlue(page, flue);
      soot += flue.soot;
    }
    page.line(`sack weight ${(soot * 0.14).toFixed(1)} kg`);
  });
}

function writeRound(page, round) {
  page.rule().line(`Round of ${round.sweep}`).rule();
  const byStreet = new Map();
  for (const house of round.houses) {
    const list = byStreet.get(house.street) ?? [];
    list.push(house);
    byStreet.set(house.street, list);
  }
  for (const street of [...byStreet.keys()].sort()) {
    page.indent(2, () => byStreet.get(street).forEach((h) => writeHouse(page, h)));
  }
}

function summary(list) {
  let houses = 0;
  let report = '';
  for (const round of list) {
    houses += round.houses.length;
    report += `${round.sweep}: ${round.houses.length} houses; `;
  }
  return report + `all ${houses}`;
}

const page = new Page();
const list = rounds(8, 130);
for (const round of list) writeRound(page, round);

const text = page.toString();
console.log(summary(list));
console.log(`${page.lines} lines, ${text.length} characters, ${createHash('sha256').update(text).digest('hex').slice(0, 16)}`);
