function nextLine(rest) {
  const lines = rest.split('\n');
  return { line: lines[0], rest: lines.slice(1).join('\n') };
}

function parseLine(line) {
  const parts = line.split(' ');
  return { level: parts[0], unit: parts[1], ms: Number(parts[2]) };
}

function parseLog(text) {
  const sums = {};
  let errors = 0;
  let rest = text;
  while (rest.length > 0) {
    const step = nextLine(rest);
    rest = step.rest;
    const entry = parseLine(step.line);
    if (entry.level === 'ERROR') errors++;
    sums[entry.unit] = (sums[entry.unit] || 0) + entry.ms;
  }
  return { sums, errors };
}

function makeLog(count) {
  const levels = ['INFO', 'WARN', 'ERROR', 'INFO'];
  let text = '';
  let state = 27;
  for (let i = 0; i < count; i++) {
    state = (state * 16807) % 2147483647;
    text += levels[state % 4] + ' unit' + (state % 7) + ' ' + (state % 250) + '\n';
  }
  return text;
}

const { sums, errors } = parseLog(makeLog(5600));
const names = Object.keys(sums);
names.sort();
console.log(errors, names.map(name => name + '=' + sums[name]).join(' '));
