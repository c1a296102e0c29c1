var U = (function () {
  function ext(a, b) {
    var o = {}, k;
    for (k in a) if (Object.prototype.hasOwnProperty.call(a, k)) o[k] = a[k];
    for (k in b) if (Object.prototype.hasOwnProperty.call(b, k)) o[k] = b[k];
    return o;
  }
  function one(k, v) {
    var o = {};
    o[k] = v;
    return o;
  }
  return { ext: ext, one: one };
})();

var Doc = (function () {
  function Doc(t) {
    this.t = t;
    this.d = {};
    this.rev = 0;
  }
  Doc.prototype.set = function (k, v) {
    this.d = U.ext(this.d, U.one(k, v));
    this.rev++;
    return this;
  };
  Doc.prototype.get = function (k) { return this.d[k]; };
  Doc.prototype.head = function () { return U.ext({ t: this.t }, { rev: this.rev }); };
  return Doc;
})();

function put(doc, n) {
  var s = 77, i;
  for (i = 0; i < n; i++) {
    s = (s * 16807) % 2147483647;
    doc.set('f' + (s % 260), s % 1000);
  }
  return doc;
}

var doc = put(new Doc('form'), 38000), sum = 0;
for (var k in doc.d) sum += doc.get(k);
console.log(doc.head(), sum);
