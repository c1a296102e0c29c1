
import { History } from './history.ts';
const history = new History({ selected: null, shapes: Array.from({ length: 600 }, (_, id) => ({ id, x: id, y: 0, points: [{ x: 0, y: 0 }, { x: 1, y: id }, { x: 2, y: 3 }], style: { fill: 'red', width: 1 } })) });
for (let i = 0; i < 700; i++) history.commit((state) => { const s = state.shapes[i % 600]; s.x += 1; s.y -= 1; state.selected = s.id; });
console.log(history.current.shapes.reduce((n, s) => n + s.x, 0));
