import { replay } from './replay';
import { cartReducer, emptyCart } from './reducer';
import { createStore } from './store';
import { priceOf, summary } from './pricing';

const store = createStore(cartReducer, emptyCart);
let renders = 0;
store.subscribe(() => renders++);
for (const action of replay(14_000)) store.dispatch(action);

const { lines } = store.getState();
const total = Object.values(lines).reduce((sum, line) => sum + priceOf(line), 0);
console.log(summary(Object.keys(lines).length, total), renders);
