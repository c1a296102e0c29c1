export class Reporter {
  constructor(desk) {
    this.desk = desk;
    this.sequence = 0;
  }

  run(team, severity) {
    const { tickets } = this.desk;
    const name = `report-${++this.sequence}`;
    const view = tickets.addDynamicView(name);
    view.applyFind({ team });
    view.applyWhere((ticket) => ticket.severity >= severity);
    view.applySimpleSort('minutes', true);
    const rows = view.data();
    const report = this.digest(team, severity, rows);
    return report;
  }

  digest(team, severity, rows) {
    const sites = new Map();
    let minutes = 0;
    for (const row of rows) {
      minutes += row.minutes;
      sites.set(row.reporter.site, (sites.get(row.reporter.site) ?? 0) + 1);
    }
    const worst = [...sites].sort((a, b) => b[1] - a[1]).slice(0, 3);
    return {
      team,
      severity,
      count: rows.length,
      average: rows.length ? minutes / rows.length : 0,
      longest: rows.slice(0, 5).map((row) => `${row.number} ${row.subject}`),
      worst,
    };
  }
}
