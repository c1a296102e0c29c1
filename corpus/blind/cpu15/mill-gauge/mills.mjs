import _ from 'lodash';
import { archive } from './archive.mjs';
import { readings } from './sheet.mjs';

async function* lines(stream) {
  let rest = '';
  for await (const chunk of stream) {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop();
    yield* parts;
  }
  if (rest) yield rest;
}

const all = await Array.fromAsync(lines(archive(240)));
const rows = [...readings(all)];

const perMill = _(rows)
  .groupBy('mill')
  .mapValues((list) => ({
    tides: list.length,
    worked: _.sumBy(list, (r) => (r.gate ? r.stones : 0)),
    mean: _.round(_.meanBy(list, 'level'), 3),
    highest: _.maxBy(list, 'level').when.toISOString().slice(0, 16),
    remarks: _.countBy(_.compact(_.map(list, 'remark'))),
  }))
  .value();

for (const [mill, s] of Object.entries(perMill)) {
  console.log(mill, s.tides, s.worked, s.mean, s.highest);
  console.log('  ', _.map(_.orderBy(_.toPairs(s.remarks), ['1', '0'], ['desc', 'asc']), ([r, n]) => `${r} ${n}`).join(', '));
}
