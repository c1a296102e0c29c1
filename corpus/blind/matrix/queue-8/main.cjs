var A = (function () {
  function rm(a, i) {
    var x = a[i];
    for (var j = i; j < a.length - 1; j++) a[j] = a[j + 1];
    a.length--;
    return x;
  }
  function ix(a, f) {
    for (var i = 0; i < a.length; i++) if (f(a[i])) return i;
    return -1;
  }
  return { rm: rm, ix: ix };
})();

var Q = (function () {
  function Q() {
    this.a = [];
    this.done = 0;
  }
  Q.prototype.put = function (x) { this.a.push(x); };
  Q.prototype.take = function () {
    this.done++;
    return A.rm(this.a, 0);
  };
  Q.prototype.drop = function (u) {
    var i = A.ix(this.a, function (x) { return x.u === u; });
    if (i >= 0) A.rm(this.a, i);
    return i >= 0;
  };
  return Q;
})();

function go(n) {
  var q = new Q(), s = 13, w = 0, d = 0, i, x;
  for (i = 0; i < n; i++) {
    s = (s * 16807) % 2147483647;
    q.put({ u: s % 5000, w: 1 + (s % 9) });
  }
  while (q.a.length) {
    x = q.take();
    w += x.w;
    if (q.done % 50 === 0 && q.drop(x.u)) d++;
  }
  return [w, d, q.done];
}

for (var r = 0; r < 9; r++) console.log(r, go(14000).join(' '));
