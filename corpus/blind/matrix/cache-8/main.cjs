var C = (function () {
  var c = {}, n = 0;
  function get(k, f) {
    if (c[k] !== undefined) return c[k];
    n++;
    return (c['_' + k] = f(k));
  }
  function cnt() { return n; }
  return { get: get, cnt: cnt };
})();

var N = (function () {
  function prime(k) {
    var i = 2, f = 1, m = 100000 + k * 2;
    while (f <= k) {
      m++;
      for (i = 2; i * i <= m && m % i !== 0; i++);
      if (i * i > m) f++;
    }
    return m;
  }
  return { prime: prime };
})();

function Grid(w, h) {
  this.w = w;
  this.h = h;
  this.b = [0, 0, 0, 0];
}
Grid.prototype.hue = function (x, y) {
  return C.get((x * 3 + y) % 16, N.prime) % 360;
};
Grid.prototype.fill = function () {
  for (var y = 0; y < this.h; y++) {
    for (var x = 0; x < this.w; x++) this.b[Math.floor(this.hue(x, y) / 90)]++;
  }
  return this;
};

var g = new Grid(340, 250).fill();
console.log(g.b.join(' '), C.cnt() > 0);
