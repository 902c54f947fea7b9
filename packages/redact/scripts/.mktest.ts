import { readFileSync, writeFileSync } from 'node:fs';
const { find } = await import('/tmp/wt/names/packages/redact/src/find.ts');
const NAMES: Record<string, [string, string]> = {
  fr: ['FRENCH', 'French'],
  en: ['ENGLISH', 'English'],
  ar: ['STANDARD_ARABIC', 'Modern Standard Arabic'],
  darija: ['DARIJA', 'Darija in Arabic letters'],
  arabizi: ['ARABIZI', 'Darija in Latin letters'],
  tam: ['TAMAZIGHT', 'Tamazight'],
};
const q = (s: string) => "'" + s.replaceAll("'", '’') + "'";
let out = `/**\n * Sentences with names of persons in [[double brackets]], by language, and sentences that hold none.\n * All invented; most names are of nobody.\n *\n * @module\n */\n`;
for (const [k, [c, d]] of Object.entries(NAMES)) {
  const pos: string[] = [];
  const neg: string[] = [];
  const lost: string[] = [];
  for (const l of readFileSync(`/tmp/nm/dev/${k}.txt`, 'utf8').split('\n').filter(Boolean)) {
    let t = '';
    const g: string[] = [];
    for (const p of l.replaceAll("'", '’').split(/(\[\[.*?\]\])/)) {
      if (p.startsWith('[[')) {
        g.push(p.slice(2, -2));
        t += p.slice(2, -2);
      } else t += p;
    }
    const got = find(t)
      .filter((f: any) => f.category === 'person-name' && f.confidence >= 0.5)
      .map((f: any) => t.slice(f.start, f.end));
    (JSON.stringify(got) === JSON.stringify(g) ? pos : lost).push(l);
  }
  for (const l of readFileSync(`/tmp/nm/dev/${k}_neg.txt`, 'utf8').split('\n').filter(Boolean)) {
    const t = l.replaceAll("'", '’');
    const got = find(t).filter((f: any) => f.category === 'person-name' && f.confidence >= 0.5);
    (got.length === 0 ? neg : lost).push(l);
  }
  console.log(k, pos.length, neg.length, 'lost', lost.length, lost.join(' ## '));
  out += `\n/** ${d}. */\nexport const ${c}: readonly string[] = [\n${pos.map((p) => '  ' + q(p) + ',').join('\n')}\n];\n\n/** ${d} without a name. */\nexport const NO_${c}: readonly string[] = [\n${neg.map((p) => '  ' + q(p) + ',').join('\n')}\n];\n`;
}
writeFileSync('/tmp/wt/names/packages/redact/test/person-names.ts', out);
