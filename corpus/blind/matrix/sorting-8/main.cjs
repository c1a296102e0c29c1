var S = (function () {
  function srt(a, f) {
    var i, j, x;
    for (i = 1; i < a.length; i++) {
      x = a[i];
      for (j = i - 1; j >= 0 && f(a[j], x) > 0; j--) a[j + 1] = a[j];
      a[j + 1] = x;
    }
    return a;
  }
  function key(k) {
    return function cmp(a, b) { return a[k] < b[k] ? -1 : a[k] > b[k] ? 1 : 0; };
  }
  return { srt: srt, key: key };
})();

function Idx(n) {
  this.r = [];
  this.s = 19;
  for (var i = 0; i < n; i++) this.r.push(this.row(i));
}
Idx.prototype.row = function (i) {
  this.s = (this.s * 16807) % 2147483647;
  return { id: i, nm: 'n' + (this.s % 5000), qty: this.s % 97 };
};
Idx.prototype.list = function () {
  return S.srt(this.r.slice(), S.key('nm'));
};
Idx.prototype.sum = function () {
  for (var t = 0, i = 0; i < this.r.length; i++) t += this.r[i].qty;
  return t;
};

var x = new Idx(15500), l = x.list();
var few = S.srt([{ id: 3 }, { id: 1 }, { id: 2 }], S.key('id'));
console.log(l[0].nm, l[l.length - 1].nm, x.sum(), few[0].id);
