const compose = (f, g) => x => f(g(x));
const sum = list => list.reduce((a, b) => a + b, 0);
const zipWith = fn => (a, b) => a.map((x, i) => fn(x, b[i]));
const times = zipWith((a, b) => a * b);
const scale = k => list => list.map(x => x * k);

const weightsFor = profile => {
  const raw = profile.skills.map((level, i) => Math.exp(level / 10) * (1 + profile.focus[i]));
  return scale(1 / sum(raw))(raw);
};

const score = profile => applicant => ({
  id: applicant.id,
  points: sum(times(applicant.skills, weightsFor(profile))),
});

const rank = compose(
  list => list.slice(0, 3),
  list => [...list].sort((a, b) => b.points - a.points || a.id - b.id),
);

const better = (best, item) => (item.points > best.points ? item : best);

const profile = {
  skills: Array.from({ length: 260 }, (_, i) => (i * 7) % 20),
  focus: Array.from({ length: 260 }, (_, i) => (i % 5 ? 0.1 : 0.8)),
};
const applicants = Array.from({ length: 45000 }, (_, id) => ({
  id,
  skills: profile.skills.slice(0, 12).map((_, i) => (id * (i + 3)) % 23),
}));

const scored = applicants.map(score(profile));
console.log(rank(scored.slice(0, 5000)).map(a => a.id), scored.reduce(better).id);
