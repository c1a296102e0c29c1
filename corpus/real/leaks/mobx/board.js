'use strict';
const { observable, computed, runInAction } = require('mobx');

const tickets = observable.array([], { deep: false });

runInAction(() => {
  for (let i = 0; i < 300; i++) tickets.push({ id: i, team: i % 12, points: i % 8 });
});

class BoardView {
  constructor(team, columns) {
    this.team = team;
    this.columns = columns;
    this.visible = computed(() => tickets.filter((t) => t.team === this.team), { keepAlive: true });
  }

  render() {
    return this.visible.get().reduce((sum, t) => sum + t.points, 0) + this.columns.length;
  }
}

exports.BoardView = BoardView;

exports.close = (id) =>
  runInAction(() => {
    tickets.splice(id % tickets.length, 1, { id, team: id % 12, points: 3 });
  });
