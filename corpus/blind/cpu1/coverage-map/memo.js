exports.memoize = function (fn) {
    const known = new Map()
    const stats = { calls: 0, entries: 0 }

    function memoized(key) {
        stats.calls++
        if (known.has(key)) return known.get(key)
        const value = fn(key)
        known.set(key, value)
        stats.entries = known.size
        return value
    }

    memoized.stats = stats
    return memoized
}
