var L = (function () {
  function has(a, x) {
    for (var i = 0; i < a.length; i++) if (a[i] === x) return true;
    return false;
  }
  function each(a, f) {
    for (var i = 0; i < a.length; i++) f(a[i], i);
  }
  function uniq(a) {
    var r = [];
    each(a, function (x) {
      if (!has(r, x)) r.push(x);
    });
    return r;
  }
  function inter(a, b) {
    var r = [];
    each(a, function (x) {
      if (has(b, x)) r.push(x);
    });
    return r;
  }
  return { has: has, each: each, uniq: uniq, inter: inter };
})();

function Group(n, s) {
  this.name = n;
  this.ids = [];
  this.s = s;
}
Group.prototype.fill = function (c, m) {
  for (var i = 0; i < c; i++) {
    this.s = (this.s * 16807) % 2147483647;
    this.ids.push(this.s % m);
  }
  return this;
};
Group.prototype.common = function (o) {
  return L.inter(L.uniq(this.ids), L.uniq(o.ids));
};

var a = new Group('sales', 5).fill(31000, 48000);
var b = new Group('ops', 9).fill(31000, 48000);
var c = a.common(b), odd = 0;
L.each(c, function (x) { if (!L.has([0, 2, 4, 6, 8], x % 10)) odd++; });
console.log(a.name, b.name, c.length, odd);
