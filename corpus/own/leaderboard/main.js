import { Leaderboard } from './leaderboard.js';
import { playRounds } from './rounds.js';

const board = new Leaderboard();
playRounds(6500, (player, score) => board.record(player, score));
console.log(board.top(3).map((entry) => entry.player).join(' '));
