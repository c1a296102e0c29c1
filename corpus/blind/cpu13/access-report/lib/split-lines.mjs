import { StringDecoder } from 'node:string_decoder';

/** Turns chunks of bytes into batches of whole lines. */
export function splitLines() {
  return async function* lines(source) {
    const decoder = new StringDecoder('utf8');
    let rest = '';
    for await (const chunk of source) {
      const parts = (rest + decoder.write(chunk)).split('\n');
      rest = parts.pop();
      if (parts.length > 0) yield parts;
    }
    rest += decoder.end();
    if (rest) yield [rest];
  };
}
