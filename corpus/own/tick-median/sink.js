import { createHash } from 'node:crypto';

const cell = (v) => (typeof v === 'number' ? v.toFixed(5) : v);

export const csvSink = (columns) => {
  const hash = createHash('md5');
  let bytes = 0;
  return {
    write(row) {
      const line = columns.map((c) => cell(row[c])).join(',') + '\n';
      bytes += line.length;
      hash.update(line);
    },
    close: () => ({ bytes, digest: hash.digest('hex') }),
  };
};
