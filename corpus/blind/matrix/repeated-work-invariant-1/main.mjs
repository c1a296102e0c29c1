function maxOf(values) {
  let max = -Infinity;
  for (const value of values) if (value > max) max = value;
  return max;
}

function makeSeries(count) {
  const values = [];
  let state = 37;
  for (let i = 0; i < count; i++) {
    state = (state * 16807) % 2147483647;
    values.push(20 + Math.sin(i / 40) * 10 + (state % 500) / 100);
  }
  return values;
}

function normalise(values) {
  const result = [];
  for (let i = 0; i < values.length; i++) {
    result.push(Math.round((values[i] / maxOf(values)) * 1000) / 1000);
  }
  return result;
}

function histogram(values, bins) {
  const counts = new Array(bins).fill(0);
  const width = 1 / bins;
  for (const value of values) {
    counts[Math.min(bins - 1, Math.floor(value / width))]++;
  }
  return counts;
}

function smooth(values) {
  const limit = maxOf(values);
  const result = [values[0]];
  for (let i = 1; i < values.length; i++) result.push(Math.min(limit, (values[i] + values[i - 1]) / 2));
  return result;
}

const series = smooth(makeSeries(13500));
console.log(histogram(normalise(series), 8).join(' '));
