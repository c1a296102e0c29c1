'use strict';

const { DateTime } = require('luxon');

function bookings(count) {
  return Array.from({ length: count }, (_, i) => ({
    room: `R${i % 40}`,
    from: `2024-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}T${String(8 + (i % 9)).padStart(2, '0')}:15`,
  }));
}

function agenda(list, locale) {
  return list.map((booking) => {
    const from = DateTime.fromISO(booking.from, { zone: 'utc', locale });
    return { room: booking.room, day: from.toFormat('yyyy-MM-dd'), time: from.toFormat('HH:mm'), until: from.plus({ minutes: 45 }).toFormat('HH:mm') };
  });
}

const rows = agenda(bookings(Number(process.env.BOOKINGS || 3500)), 'nb');
console.log(rows.length, rows[1]);
