export function columnName(index: number): string {
  let name = '';
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

export function columnIndex(name: string): number {
  let n = 0;
  for (let i = 0; i < name.length; i++) n = n * 26 + name.charCodeAt(i) - 64;
  return n - 1;
}

export const pack = (column: number, row: number): number => row * 1024 + column;

export function unpack(key: number): string {
  return columnName(key % 1024) + (Math.floor(key / 1024) + 1);
}
