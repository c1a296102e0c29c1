import { Room } from './room';
import { simulate } from './traffic';

const room = new Room('general');
simulate(room, 9000);
console.log(room.stats());
