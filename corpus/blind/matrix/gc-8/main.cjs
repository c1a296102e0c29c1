var F = (function () {
  function key() { return Array.prototype.slice.call(arguments).join(','); }
  function nb(x, y) {
    return [[-1, -1], [0, -1], [1, -1], [-1, 0], [1, 0], [-1, 1], [0, 1], [1, 1]]
      .map(function (d) { return { x: x + d[0], y: y + d[1] }; });
  }
  return { key: key, nb: nb };
})();

var Life = (function () {
  function Life(w, h) {
    this.w = w;
    this.h = h;
    this.c = {};
  }
  Life.prototype.set = function (x, y) { this.c[F.key(x, y)] = 1; };
  Life.prototype.cnt = function (x, y) {
    var c = this.c;
    return F.nb(x, y)
      .map(function (p) { return [p, F.key(p.x, p.y)]; })
      .filter(function (e) { return c[e[1]] === 1; })
      .length;
  };
  Life.prototype.step = function () {
    var n = {}, x, y, k;
    for (y = 0; y < this.h; y++) {
      for (x = 0; x < this.w; x++) {
        k = this.cnt(x, y);
        if (k === 3 || (k === 2 && this.c[x + ',' + y])) n[x + ',' + y] = 1;
      }
    }
    this.c = n;
    return this;
  };
  return Life;
})();

var l = new Life(70, 50), i;
for (i = 0; i < 900; i++) l.set((i * 37) % 70, (i * 17 + (i >> 3)) % 50);
for (i = 0; i < 42; i++) l.step();
var ks = Object.keys(l.c);
ks.sort();
console.log(ks.length, ks.slice(0, 4).join(' '));
