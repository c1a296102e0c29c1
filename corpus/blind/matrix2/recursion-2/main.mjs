const range = (n) => Array.from({ length: n }, (_, i) => i);

const sumWith = (f) => ([head, ...tail]) => (head === undefined ? 0 : f(head) + sumWith(f)(tail));

const longestRun = ([head, ...tail], test, current = 0, longest = 0) => {
  if (head === undefined) return Math.max(current, longest);
  return test(head)
    ? longestRun(tail, test, current + 1, longest)
    : longestRun(tail, test, 0, Math.max(current, longest));
};

const KINDS = [{ id: 'walk', factor: 1 }, { id: 'run', factor: 2.5 }, { id: 'swim', factor: 4 }];
const factorOf = (kind) => KINDS.find((k) => k.id === kind).factor;
const points = ({ kind, minutes }) => Math.round(minutes * factorOf(kind));
const busy = ({ minutes }) => minutes >= 8;

const activityAt = (member) => (i) => ({
  kind: KINDS[(i + member) % 3].id,
  minutes: 4 + ((i * 13 + member * 7) % 53),
});

const weekOf = (member) => {
  const activities = range(620).map(activityAt(member));
  return {
    member,
    points: sumWith(points)(activities),
    run: longestRun(activities, busy),
    first: activities[0].kind,
  };
};

const weeks = range(240).map(weekOf);
const table = weeks.toSorted((a, b) => b.points - a.points || a.member - b.member).slice(0, 4);
console.log(table.map((w) => `${w.member}: ${w.points} (${w.run}, ${w.first})`).join('\n'));
console.log('mean', (weeks.reduce((n, w) => n + w.points, 0) / weeks.length).toFixed(1));
