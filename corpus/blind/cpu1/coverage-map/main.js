const { Grid } = require('./grid')
const { memoize } = require('./memo')
const { reachFrom } = require('./reach')

const grid = new Grid(160, 160)
const reach = memoize(reachFrom(grid, 34))

const depots = []
for (let i = 0; i < 60; i++) depots.push({ name: 'D' + i, at: { x: (i * 37) % 160, y: (i * 59) % 160 } })

let seed = 9
function draw(n) {
    seed = (seed * 69621) % 2147483647
    return seed % n
}

const load = {}
let shortfall = 0
for (let ticket = 0; ticket < 6500; ticket++) {
    const depot = depots[draw(depots.length)]
    const demand = 140 + draw(420)
    const cells = reach([depot.at.x, depot.at.y])
    load[depot.name] = (load[depot.name] || 0) + demand / cells
    if (cells < demand) shortfall++
}

const busiest = Object.entries(load).sort((a, b) => b[1] - a[1]).slice(0, 3)
console.log(busiest.map(([name, v]) => `${name} ${v.toFixed(1)}`).join(', '))
console.log('short of cells on %d tickets, %d lookups', shortfall, reach.stats.calls)
