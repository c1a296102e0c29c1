import { buildDay, type Call } from './port.ts';
import { column, renderTable, type Column } from './table.ts';
import { banner, trend } from './widgets.ts';

const SHIFTS = 96;

const columns: Column<Call>[] = [
  column('Berth', (c) => c.berth, { min: 6 }),
  column('Vessel', (c) => c.vessel, { min: 18, max: 26 }),
  column('Flag', (c) => c.flag),
  column('ETA', (c) => clock(c.eta), { align: 'right' }),
  column('ETD', (c) => clock(c.etd), { align: 'right' }),
  column('Cargo', (c) => c.cargo, { max: 22 }),
  column('Tonnes', (c) => c.tonnes.toLocaleString('en-US'), { align: 'right' }),
  column('Pilot', (c) => c.pilot, { max: 16 }),
  column('State', (c) => paint(c)),
];

function clock(minute: number): string {
  const h = Math.floor(minute / 60) % 24;
  return `${String(h).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

function paint(c: Call): string {
  if (c.delay > 45) return `\u001b[31mlate ${c.delay}m\u001b[39m`;
  return c.delay > 0 ? `held ${c.delay}m` : 'on time';
}

function checksum(text: string, start: number): number {
  let h = start;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619) >>> 0;
  return h;
}

let digest = 2166136261;
let lines = 0;
let last = '';
for (let shift = 0; shift < SHIFTS; shift++) {
  const day = buildDay(7000 + shift, 64);
  const screen = [
    banner(`Port of Aldenmouth / shift ${shift}`, 132),
    renderTable(columns, day.calls),
    trend('quay load', day.load, 100),
    ...day.notes,
  ].join('\n');
  digest = checksum(screen, digest);
  lines += screen.split('\n').length;
  last = screen;
}
console.log(last.split('\n').slice(0, 9).join('\n'));
console.log(`${lines} lines, digest ${digest.toString(16)}`);
