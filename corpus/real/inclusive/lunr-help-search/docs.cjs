const words = 'harbour light stone river meadow ridge valley oak fern moss cliff shore creek dune marsh heath'.split(' ');
module.exports = Array.from({ length: 400 }, (_, i) => ({ id: String(i), title: `${words[i % 16]} ${words[(i * 5) % 16]}`, body: Array.from({ length: 40 }, (_, k) => words[(i * k + k) % 16] + (k % 3 ? 's' : '')).join(' ') }));
