const MASK = '***';

export const stripColour = (line) => (line.includes('\u001b') ? line.replace(/\u001b\[[0-9;]*[A-Za-z]/g, '') : line);

export const dropProgress = (line) => (line.startsWith('\r') ? null : line);

export const cutTail = (line) => line.trimEnd();

export const maskTokens = (line) => line.replace(/\b(token|secret|password)=[^\s&]+/gi, `$1=${MASK}`);

export const maskPeople = (line) => line.replace(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, MASK);

export const relativePaths = (line) => line.replace(/\/home\/ci\/[^/\s]+\//g, './');

export const shorten = (limit) => (line) =>
  line.length > limit ? `${line.slice(0, limit)}… (${line.length - limit} more)` : line;

/** Chains line functions; a stage answers null to drop the line. */
export function flow(...stages) {
  return (line) => {
    let value = line;
    for (const stage of stages) {
      value = stage(value);
      if (value === null) return null;
    }
    return value;
  };
}
