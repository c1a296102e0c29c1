var makeGrid = require('./src/grid');
var AStar = require('./src/astar');

var grid = makeGrid(700, 700);
var router = new AStar(grid);
var found = 0, steps = 0, seed = 11;
function pick() {
  do { seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0; } while (grid.cells[seed % grid.cells.length] === 255);
  return seed % grid.cells.length;
}
for (var i = 0; i < 110; i++) {
  var path = router.find(pick(), pick());
  if (path) { found++; steps += path.length; }
}
console.log('%d routes, %d steps', found, steps);
