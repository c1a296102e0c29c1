import { Gazetteer } from './gazetteer.mts';
import { Planner } from './planner.mts';
import { country } from './roads.mts';

let state = 987654321;
const random = (): number => {
  state = (Math.imul(state, 1566083941) + 2531011) >>> 0;
  return state / 4294967296;
};
const below = (n: number): number => Math.floor(random() * n);

const SYLLABLES = ['bar', 'ton', 'wick', 'hal', 'nor', 'el', 'stow', 'mar', 'ley', 'thorp', 'os', 'kir', 'by', 'den', 'ash', 'ford'];
const placeName = (): string => {
  let name = '';
  for (let i = 2 + below(3); i > 0; i--) name += SYLLABLES[below(16)];
  return name;
};

const roads = country(Number(process.argv[2] ?? 220), random);
const gazetteer = new Gazetteer();
for (let node = 0; node < roads.nodes; node++) gazetteer.add(placeName(), node);

const planner = new Planner(roads);

/** Types a name letter by letter until the list is short or the first guess will do. */
function lookUp(name: string): number | null {
  let shown: readonly number[] = [];
  for (let i = 2; i <= name.length; i++) {
    shown = gazetteer.suggest(name.slice(0, i));
    if (shown.length <= 1) break;
  }
  return shown.length > 0 ? shown[below(shown.length)] : null;
}

let routes = 0;
let none = 0;
let minutes = 0;
let steps = 0;
const crossed = new Uint32Array(roads.nodes);
for (let question = 0; question < Number(process.argv[3] ?? 300); question++) {
  const start = lookUp(gazetteer.name(below(roads.nodes)));
  const goal = lookUp(gazetteer.name(below(roads.nodes)));
  if (start === null || goal === null) continue;
  const route = planner.route(start, goal);
  if (!route) {
    none++;
    continue;
  }
  routes++;
  minutes += route.minutes;
  steps += route.path.length;
  for (const node of route.path) crossed[node]++;
}
let busiest = 0;
for (let node = 1; node < crossed.length; node++) if (crossed[node] > crossed[busiest]) busiest = node;
console.log(`${routes} routes, ${none} without a way, ${minutes.toFixed(1)} minutes, ${steps} roads, ${planner.settled} places looked at`);
console.log(`busiest crossing: ${gazetteer.name(busiest)} (${crossed[busiest]})`);
