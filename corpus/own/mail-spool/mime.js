var crypto = require('crypto');

function encodeWord(s) {
  return /[^\x20-\x7e]/.test(s) ? '=?utf-8?B?' + Buffer.from(s).toString('base64') + '?=' : s;
}

function fold(body) {
  var out = '';
  for (var i = 0; i < body.length; i += 76) out += body.slice(i, i + 76) + '\r\n';
  return out;
}

exports.build = function build(msg) {
  var boundary = 'b' + msg.id.toString(36);
  var head = [
    'From: ' + encodeWord(msg.from),
    'To: ' + encodeWord(msg.to),
    'Subject: ' + encodeWord(msg.subject),
    'Message-ID: <' + msg.id + '.' + msg.attempts + '@spool>',
    'Content-Type: multipart/alternative; boundary=' + boundary
  ];
  var body = fold(Buffer.from(msg.text).toString('base64'));
  return head.join('\r\n') + '\r\n\r\n--' + boundary + '\r\n' + body + '--' + boundary + '--\r\n';
};

exports.sign = function sign(raw) {
  return crypto.createHash('sha256').update(raw).digest('base64');
};
