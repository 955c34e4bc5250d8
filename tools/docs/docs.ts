import { readFile, writeFile } from 'node:fs/promises';
import { GENERATED_DOCUMENTS, regenerate } from './docs-parts';

// Writes the generated parts of the documents anew: from action.yml, the table of titles and the table of regions.
for (const path of Object.keys(GENERATED_DOCUMENTS)) {
  const file = new URL(`../../${path}`, import.meta.url);
  const text = await readFile(file, 'utf8');
  const fresh = await regenerate(path, text);
  if (fresh !== text) await writeFile(file, fresh);
  console.log(`${path}: ${fresh === text ? 'as it was' : 'written anew'}`);
}
