import { find } from '../src/find.ts';
for (const t of process.argv.slice(2))
  console.log(
    t,
    find(t).map((f) => `${f.category} ${t.slice(f.start, f.end)} ${f.confidence.toFixed(2)}`),
  );
