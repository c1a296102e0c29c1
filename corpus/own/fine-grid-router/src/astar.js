var MinHeap = require('./heap');

var STEPS = [[1, 0], [-1, 0], [0, 1], [0, -1]];

function AStar(grid) {
  this.grid = grid;
  this.g = new Float64Array(grid.cells.length);
  this.came = new Int32Array(grid.cells.length);
  this.stamp = new Uint32Array(grid.cells.length);
  this.closed = new Uint32Array(grid.cells.length);
  this.run = 0;
  this.heap = new MinHeap(grid.cells.length * 4);
}

AStar.prototype.find = function (from, to) {
  var w = this.grid.width, h = this.grid.height, cells = this.grid.cells;
  var tx = to % w, ty = (to / w) | 0;
  var run = ++this.run;
  var heap = this.heap;
  heap.size = 0;
  this.g[from] = 0;
  this.stamp[from] = run;
  this.came[from] = -1;
  heap.push(from, 0);
  while (heap.size > 0) {
    var cur = heap.pop();
    if (cur === to) return this.path(to);
    if (this.closed[cur] === run) continue;
    this.closed[cur] = run;
    var x = cur % w, y = (cur / w) | 0;
    for (var d = 0; d < STEPS.length; d++) {
      var nx = x + STEPS[d][0], ny = y + STEPS[d][1];
      if (nx < 0 || ny < 0 || nx >= w || ny >= h) continue;
      var next = ny * w + nx;
      if (cells[next] === 255 || this.closed[next] === run) continue;
      var cost = this.g[cur] + cells[next];
      if (this.stamp[next] === run && cost >= this.g[next]) continue;
      this.stamp[next] = run;
      this.g[next] = cost;
      this.came[next] = cur;
      heap.push(next, cost + Math.abs(nx - tx) + Math.abs(ny - ty));
    }
  }
  return null;
};

AStar.prototype.path = function (node) {
  var out = [];
  while (node !== -1) {
    out.push(node);
    node = this.came[node];
  }
  return out.reverse();
};

module.exports = AStar;
