import { battle } from './src/actions.ts';
import { History, strength } from './src/history.ts';
import { reduce } from './src/reducers.ts';
import { openField } from './src/state.ts';

const history = new History(10);
let field = openField();

for (const action of battle(200, 600)) {
  field = reduce(field, action);
  if (action.type !== 'tick') continue;
  history.remember(field);
  if (action.turn % 50 === 0) console.log(`turn ${action.turn}`, strength(field));
}

console.log(field.log.at(-1));
console.log('five turns ago:', history.stepBack(5)?.log.at(-1));
