exports.decode = (buffer) => {
  let sum = 0;
  for (let i = 0; i + 4 <= buffer.length; i += 64) sum = (sum + buffer.readUInt32LE(i)) >>> 0;
  return sum;
};
