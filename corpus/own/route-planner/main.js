import { cheapestPath } from './planner.js';
import { makeGrid } from './grid.js';

const grid = makeGrid(13, 13);
console.log(cheapestPath(grid, 0, 0));
