export function weatherYear() {
  const rows = [];
  for (let hour = 0; hour < 8760; hour += 1) {
    rows.push({ hour, celsius: 11 + 9 * Math.sin((hour / 8760) * 2 * Math.PI) + 4 * Math.cos((hour / 24) * 2 * Math.PI), wind: (hour * 31) % 17, rain: hour % 29 === 0 });
  }
  return rows;
}
