'use strict';

// Frames on the wire: kind (1 byte), length (4 bytes), payload. Payloads are handed on as they come in.

const KINDS = ['put', 'data', 'done', 'get', 'list', 'answer'];
const HEADER = 5;

function frame(kind, payload = Buffer.alloc(0)) {
  const head = Buffer.allocUnsafe(HEADER);
  head[0] = KINDS.indexOf(kind);
  head.writeUInt32BE(payload.length, 1);
  return [head, payload];
}

function send(socket, kind, payload) {
  const [head, body] = frame(kind, payload);
  socket.cork();
  socket.write(head);
  const room = body.length === 0 || socket.write(body);
  socket.uncork();
  return room;
}

async function* received(socket) {
  const head = Buffer.alloc(HEADER);
  let headFill = 0;
  let kind = '';
  let missing = 0;
  let parts = [];
  for await (const chunk of socket) {
    let at = 0;
    while (at < chunk.length) {
      if (headFill < HEADER) {
        const n = Math.min(HEADER - headFill, chunk.length - at);
        chunk.copy(head, headFill, at, at + n);
        headFill += n;
        at += n;
        if (headFill < HEADER) break;
        kind = KINDS[head[0]];
        missing = head.readUInt32BE(1);
        parts = [];
      } else {
        const n = Math.min(missing, chunk.length - at);
        parts.push(chunk.subarray(at, at + n));
        missing -= n;
        at += n;
      }
      if (missing === 0) {
        headFill = 0;
        yield { kind, parts };
      }
    }
  }
}

const text = ({ parts }) => Buffer.concat(parts).toString();

module.exports = { send, received, text };
