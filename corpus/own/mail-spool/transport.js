var mime = require('./mime');

module.exports = function createTransport(failEvery) {
  var n = 0;
  var bytes = 0;
  return {
    send: function (msg, cb) {
      msg.attempts++;
      var raw = mime.build(msg);
      var sig = mime.sign(raw);
      bytes += raw.length + sig.length;
      n++;
      cb(n % failEvery === 0 ? new Error('421 try later') : null);
    },
    stats: function () { return { sent: n, bytes: bytes }; }
  };
};
