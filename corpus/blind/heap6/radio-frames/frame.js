const HEADER = 8;

export function encode(message, part, parts, body) {
  const frame = Buffer.alloc(HEADER + body.length);
  frame.writeUInt32BE(message, 0);
  frame.writeUInt16BE(part, 4);
  frame.writeUInt16BE(parts, 6);
  body.copy(frame, HEADER);
  return frame;
}

export function decode(frame) {
  return { message: frame.readUInt32BE(0), part: frame.readUInt16BE(4), parts: frame.readUInt16BE(6), body: frame.subarray(HEADER) };
}
