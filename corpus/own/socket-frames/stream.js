exports.stream = function* (count) {
  for (let i = 0; i < count; i++) {
    const chunk = Buffer.alloc(1024, i & 0x7f);
    if (i % 1700 === 1699) chunk[1023] = 0xff;
    yield chunk;
  }
};
