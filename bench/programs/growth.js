// Functions whose time grows as their names say. The argument is n.
const n = Number(process.argv[2] ?? 400);

function constantTime() {
  let sum = 0;
  for (let i = 0; i < 4e6; i++) sum = (sum * 31 + i) % 1009;
  return sum;
}

function linearTime(size) {
  let sum = 0;
  for (let i = 0; i < size * 1.2e4; i++) sum = (sum * 31 + i) % 1013;
  return sum;
}

/** One pass of a merge sort: as many are needed as `size` can be halved. */
function linearithmicTime(from, to, width) {
  for (let left = 0; left < from.length; left += 2 * width) {
    const middle = Math.min(left + width, from.length);
    const end = Math.min(left + 2 * width, from.length);
    let [a, b] = [left, middle];
    for (let k = left; k < end; k++)
      to[k] = a < middle && (b >= end || from[a] <= from[b]) ? from[a++] : from[b++];
  }
}

function sorts(size) {
  let [from, to] = [new Int32Array(size), new Int32Array(size)];
  for (let round = 0; round < 320; round++) {
    for (let i = 0; i < from.length; i++) from[i] = (i * 7919 + round * 31) % 10_007;
    for (let width = 1; width < from.length; width *= 2) {
      linearithmicTime(from, to, width);
      [from, to] = [to, from];
    }
  }
  return from[size >> 1];
}

function quadraticTime(size) {
  let sum = 0;
  for (let i = 0; i < size; i++) for (let j = 0; j < size * 25; j++) sum = (sum * 31 + j) % 1019;
  return sum;
}

function cubicTime(size) {
  let sum = 0;
  for (let i = 0; i < size / 10; i++)
    for (let j = 0; j < size; j++) for (let k = 0; k < size; k++) sum = (sum * 31 + k) % 1021;
  return sum;
}

/** The loop is V8's: what is written here runs n times. */
function hiddenQuadratic(size) {
  const seen = [];
  for (let i = 0; i < size * 20; i++) if (!seen.includes(i)) seen.push(i);
  return seen.length;
}

let checksum = 0;
// Often enough that each is compiled as a function, and not once and for all while it runs.
for (let round = 0; round < 20; round++)
  for (const one of [constantTime, linearTime, sorts, quadraticTime, cubicTime, hiddenQuadratic])
    checksum += one(n);
console.log(checksum);
