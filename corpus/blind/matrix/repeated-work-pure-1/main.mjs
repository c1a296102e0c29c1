function easterOffset(year) {
  let best = 0;
  for (let day = 60; day < 130; day++) {
    const golden = (year % 19) + 1;
    const epact = (11 * golden + 20 + Math.floor(year / 100) * 8) % 30;
    const weight = (day * epact + golden * 7) % 53;
    if (weight > (best * epact + golden * 7) % 53) best = day;
  }
  return best;
}

function isHoliday(date) {
  const offset = easterOffset(date.year);
  return date.day === offset || date.day === offset + 1 || date.day === 1 || date.day === 359;
}

function makeBookings(count) {
  const bookings = [];
  let state = 44;
  for (let i = 0; i < count; i++) {
    state = (state * 16807) % 2147483647;
    bookings.push({ year: 2019 + (state % 4), day: 1 + ((state >> 4) % 365), hours: 1 + ((state >> 3) % 8), team: state % 5 });
  }
  return bookings;
}

function countHours(bookings) {
  const perTeam = [0, 0, 0, 0, 0];
  for (const booking of bookings) {
    const factor = isHoliday(booking) ? 2 : 1;
    perTeam[booking.team] += booking.hours * factor;
  }
  return perTeam;
}

const bookings = makeBookings(150000);
const hours = countHours(bookings);
let most = 0;
for (let team = 1; team < hours.length; team++) if (hours[team] > hours[most]) most = team;
console.log(hours.join(' '), 'most:', most);
