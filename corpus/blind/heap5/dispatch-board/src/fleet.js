export function drivers() {
  return Array.from({ length: 48 }, (_, i) => ({
    id: `D${String(i + 1).padStart(2, '0')}`,
    vehicle: ['van', 'truck', 'bike'][i % 3],
    roster: Array.from({ length: 60 }, (_, day) => ({ day, from: 6 + (i % 4), until: 14 + (i % 4), depot: `depot-${day % 5}`, note: `shift ${i}/${day}` })),
  }));
}

export function zones() {
  const list = [];
  for (let z = 0; z < 220; z++) {
    list.push({
      code: `${1000 + z * 7}`,
      outline: Array.from({ length: 90 }, (_, k) => ({ lat: 52 + Math.sin(k / 14) * 0.1 + z / 1000, lon: 4.8 + Math.cos(k / 14) * 0.1 })),
    });
  }
  return list;
}
