/** The public surface is a test: a diff in `api/` is an API change, and is reviewed as one. */
import { readdirSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

const packages = new URL('../packages/', import.meta.url);

/** The declarations that a consumer compiles against. */
test.each(readdirSync(packages))('public declarations of %s are as agreed', async (name) => {
  const dist = new URL(`${name}/dist/`, packages);
  const declarations = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.d.ts'))
    .toSorted()
    .map((file) => `// ${file}\n${withoutMap(readFileSync(new URL(file, dist), 'utf8'))}`);
  await expect(declarations.join('\n')).toMatchFileSnapshot(`api/${name}.txt`);
});

function withoutMap(text: string): string {
  return text.replace(/\/\/# sourceMappingURL.*/, '');
}
