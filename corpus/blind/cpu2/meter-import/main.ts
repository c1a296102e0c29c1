import { readings } from './readings.ts'
import { Store } from './store.ts'

const store = new Store()
console.log('loaded', store.load(readings(1700, 24 * 25)))
console.table(store.daily(4))
store.close()
