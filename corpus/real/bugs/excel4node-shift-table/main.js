'use strict';

const xl = require('excel4node');

const workbook = new xl.Workbook();
const sheet = workbook.addWorksheet('Shifts');
const TEAMS = ['Nord', 'Hafen', 'Markt'];

for (let week = 0; week < 160; week++) {
  TEAMS.forEach((team, n) => {
    const row = week * TEAMS.length + n + 1;
    sheet.cell(row, 1).string(`W${week + 1}`);
    sheet.cell(row, 2, row, 4, true).string(`${team} early`);
    sheet.cell(row, 5, row, 7, true).string(`${team} late`);
  });
}

workbook.writeToBuffer().then((buffer) => console.log(buffer.length > 5000, sheet.mergedCells.length));
