var T = (function () {
  function sub(s, o) {
    var a, b;
    while ((a = s.indexOf('{')) >= 0) {
      b = s.indexOf('}', a);
      s = s.substring(0, a) + o[s.substring(a + 1, b)] + s.substring(b + 1);
    }
    return s;
  }
  function rep(s, n) {
    var r = [];
    while (n--) r.push(s);
    return r.join('');
  }
  return { sub: sub, rep: rep };
})();

function Mail(n) {
  this.b = [];
  for (var i = 0; i < n; i++) this.b.push('Row ' + i + ': {name} owes {sum} since {day}; ');
}
Mail.prototype.all = function (o) {
  return T.sub(this.b.join('\n'), o);
};
Mail.prototype.one = function (i, o) {
  return T.sub(this.b[i], o);
};

var m = new Mail(6000), o = { name: 'Kim', sum: '12.50', day: 'May' };
var s = m.all(o), h = 0;
for (var i = 0; i < s.length; i += 97) h = (h * 31 + s.charCodeAt(i)) | 0;
console.log(s.length, h, m.one(3, o), T.rep('-', 10));
