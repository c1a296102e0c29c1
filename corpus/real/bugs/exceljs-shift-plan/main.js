const ExcelJS = require('exceljs');

const TEAMS = ['North', 'South', 'Harbour', 'Airport', 'Depot'];
const SHIFTS = ['early', 'late', 'night'];

function loadPlan(employees) {
  return Array.from({ length: employees }, (_, i) => ({
    name: `Employee ${String(i + 1).padStart(4, '0')}`,
    team: TEAMS[i % TEAMS.length],
    shifts: Array.from({ length: 4 }, (_, week) => SHIFTS[(i * 7 + week * 5) % SHIFTS.length]),
  }));
}

function writePlan(sheet, plan) {
  sheet.columns = [{ width: 18 }, { width: 12 }, { width: 10 }, { width: 10 }, { width: 10 }, { width: 10 }];
  let row = 1;
  for (const person of plan) {
    sheet.getCell(row, 1).value = person.name;
    sheet.getCell(row, 2).value = person.team;
    sheet.mergeCells(row, 1, row + 1, 1);
    sheet.mergeCells(row, 2, row + 1, 2);
    person.shifts.forEach((shift, week) => {
      sheet.getCell(row, 3 + week).value = `week ${week + 1}`;
      sheet.getCell(row + 1, 3 + week).value = shift;
    });
    row += 2;
  }
  return row - 1;
}

const workbook = new ExcelJS.Workbook();
const rows = writePlan(workbook.addWorksheet('Plan'), loadPlan(Number(process.env.EMPLOYEES || 2700)));
console.log(`${rows} rows in the plan`);
