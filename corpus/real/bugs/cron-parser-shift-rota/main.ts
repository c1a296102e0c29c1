import { CronExpressionParser } from 'cron-parser';
import { makePlans, type Plan } from './plans.ts';

interface Shift { team: string; start: number; end: number }

function* starts(plan: Plan, from: string, count: number): Generator<number> {
  const cursor = CronExpressionParser.parse(plan.rule, { currentDate: from, tz: 'UTC' });
  for (let i = 0; i < count; i++) yield cursor.next().getTime();
}

function expand(plans: Plan[], from: string, each: number): Shift[] {
  const shifts: Shift[] = [];
  for (const plan of plans) {
    for (const start of starts(plan, from, each)) {
      shifts.push({ team: plan.team, start, end: start + plan.hours * 3_600_000 });
    }
  }
  return shifts.sort((a, b) => a.start - b.start || a.team.localeCompare(b.team));
}

function peakStaffing(shifts: Shift[]): { at: number; teams: number } {
  const edges = shifts.flatMap((s) => [[s.start, 1], [s.end, -1]] as [number, number][]);
  edges.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  let now = 0;
  let best = { at: 0, teams: 0 };
  for (const [at, delta] of edges) {
    now += delta;
    if (now > best.teams) best = { at, teams: now };
  }
  return best;
}

const shifts = expand(makePlans(24), '2025-02-03T00:00:00Z', 150);
const hoursByTeam = new Map<string, number>();
for (const s of shifts) hoursByTeam.set(s.team, (hoursByTeam.get(s.team) ?? 0) + (s.end - s.start) / 3_600_000);
for (const [team, hours] of [...hoursByTeam].sort()) console.log(team, hours);
const peak = peakStaffing(shifts);
console.log('peak', new Date(peak.at).toISOString(), peak.teams);
console.log('last', new Date(shifts[shifts.length - 1].start).toISOString(), shifts.length);
