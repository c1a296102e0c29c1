import _ from 'lodash';

// Column starts of the scanned gauge sheets; the remark is typed against the right margin.
export const COLUMNS = { when: [0, 16], level: [16, 24], gate: [24, 30], stones: [30, 34], remark: [34, Infinity] };

const cut = (line, [from, to]) => line.slice(from, to);

export const isHeading = (line) => /^=+\s/.test(line);

export function heading(line) {
  return _.startCase(_.toLower(_.trim(line, '= ')));
}

function cells(line) {
  const tidy = _.trim(line);
  return _.mapValues(COLUMNS, (span) => cut(tidy, span).trim());
}

export function reading(line, mill) {
  const raw = cells(line);
  return {
    mill,
    when: new Date(`${raw.when.replace(' ', 'T')}:00Z`),
    level: Number(raw.level),
    gate: raw.gate === 'open',
    stones: _.toInteger(raw.stones),
    remark: raw.remark || null,
  };
}

export function* readings(lines) {
  let mill = 'unknown';
  for (const line of lines) {
    if (isHeading(line)) mill = heading(line);
    else if (/\S/.test(line)) yield reading(line, mill);
  }
}
