const ZONES = ['A', 'B', 'C', 'D'];
const CLASSES = ['letter', 'small', 'bulky'];

function zoneCost(zone, weightClass) {
  let km, cost, tmp, k;
  cost = 0;
  k = 1 + CLASSES.indexOf(weightClass);
  tmp = 1 + ZONES.indexOf(zone) * 0.35;
  for (km = 1; km <= 1200; km++) {
    cost += (tmp * k) / Math.sqrt(km + 40);
    if (km % 100 === 0) cost *= 0.995;
  }
  return Math.round(cost * 10) / 10;
}

function billParcels(count) {
  let i, s, zone, cls, c, tmp;
  const sums = {};
  const notes = [];
  s = 21;
  for (i = 0; i < count; i++) {
    s = (s * 16807) % 2147483647;
    zone = ZONES[s % 4];
    cls = CLASSES[(s >>> 4) % 3];
    c = zoneCost(zone, cls);
    tmp = 'P' + String(i).padStart(6, '0');
    if (s % 50 === 0) {
      c = c / 2;
      notes.push(tmp + ' half price');
    }
    sums[zone] = (sums[zone] || 0) + c;
  }
  tmp = Object.keys(sums).sort();
  for (i = 0; i < tmp.length; i++) {
    console.log(tmp[i], sums[tmp[i]].toFixed(2));
  }
  console.log(notes.length, notes[notes.length - 1]);
}

billParcels(160000);
