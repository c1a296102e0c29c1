function MinHeap(capacity) {
  this.cost = new Float64Array(capacity);
  this.node = new Int32Array(capacity);
  this.size = 0;
}

MinHeap.prototype.push = function (node, cost) {
  var i = this.size++;
  while (i > 0) {
    var up = (i - 1) >> 1;
    if (this.cost[up] <= cost) break;
    this.cost[i] = this.cost[up];
    this.node[i] = this.node[up];
    i = up;
  }
  this.cost[i] = cost;
  this.node[i] = node;
};

MinHeap.prototype.pop = function () {
  var top = this.node[0];
  var last = --this.size;
  var cost = this.cost[last], node = this.node[last];
  var i = 0;
  for (;;) {
    var c = 2 * i + 1;
    if (c >= last) break;
    if (c + 1 < last && this.cost[c + 1] < this.cost[c]) c++;
    if (this.cost[c] >= cost) break;
    this.cost[i] = this.cost[c];
    this.node[i] = this.node[c];
    i = c;
  }
  this.cost[i] = cost;
  this.node[i] = node;
  return top;
};

module.exports = MinHeap;
