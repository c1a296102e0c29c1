import { readRecords } from './records.mjs';

const PHASES = ['open', 'record', 'close'];

export function createHost() {
  const plugins = [];
  const counts = new Map();

  function check(file, source) {
    const problems = [];
    const report = { file, records: 0, net: 0, problems };
    const contexts = plugins.map((plugin) => ({
      state: plugin.init?.() ?? {},
      report,
      problem(line, rule, text) {
        const name = `${plugin.name}/${rule}`;
        counts.set(name, (counts.get(name) ?? 0) + 1);
        problems.push({ line, rule: name, text });
      },
    }));
    const run = (phase, record) => {
      for (let i = 0; i < plugins.length; i++) plugins[i][phase]?.(record, contexts[i]);
    };

    for (const record of readRecords(source)) {
      if (record.kind === 'HDR') run('open', record);
      else if (record.kind === 'TRL') run('close', record);
      else {
        report.records++;
        run('record', record);
      }
    }
    problems.sort((a, b) => a.line - b.line || (a.rule < b.rule ? -1 : 1));
    return report;
  }

  return {
    use(plugin) {
      if (!PHASES.some((phase) => typeof plugin[phase] === 'function')) {
        throw new TypeError(`plugin ${plugin.name} hooks into nothing`);
      }
      plugins.push(plugin);
      return this;
    },
    check,
    statistics: () => [...counts].sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}
