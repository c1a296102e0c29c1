import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { minify } from 'terser';

export const banner = (text) => async (file) => ({ ...file, code: `/* ${text} */\n${file.code}` });

export const squeeze = (options) => async (file) => {
  const { code } = await minify({ [file.path]: file.code }, { module: true, ...options });
  return { ...file, code, before: file.code.length };
};

export const fingerprint = async (file) => {
  const hash = createHash('sha256').update(file.code).digest('hex').slice(0, 8);
  return { ...file, path: file.path.replace(/^src\//, 'dist/').replace(/\.js$/, `.${hash}.js`) };
};

export const weigh = async (file) => ({ ...file, gzipped: gzipSync(file.code).length });

export const pipeline = (...steps) => async (file) => {
  let current = file;
  for (const step of steps) current = await step(current);
  return current;
};
