const clays = ['stoneware', 'porcelain', 'raku', 'terracotta', 'earthenware'];
const cones = ['06', '04', '1', '5', '6', '9', '10'];

export function loadProgrammes() {
  const list = [];
  for (const clay of clays) {
    for (const cone of cones) {
      for (let load = 1; load <= 160; load += 1) {
        list.push({
          title: `${clay} cone ${cone} load ${load}`,
          ramps: Array.from({ length: 12 }, (_, i) => ({ minute: i * 45, target: 120 + i * 85 + load, hold: i % 4 === 3 })),
        });
      }
    }
  }
  return list;
}
