import { openPolicy } from '../policies/open-policy.ts';
import { makeCatalogue } from '../report/catalogue/catalogue.ts';
import { catalogueHtml } from '../report/catalogue/catalogue-html.ts';
import { catalogueMarkdown } from '../report/catalogue/catalogue-markdown.ts';
import { type Terminal, write } from '../terminal.ts';
import { version } from '../version.ts';
import type { CatalogueFormat } from './catalogue-formats.ts';

/** Writes a catalogue of a policy: each rule with all that its author says of it. */
export async function documentRules(name: string, format: CatalogueFormat, terminal: Terminal): Promise<void> {
  const { policy } = await openPolicy(name);
  const catalogue = makeCatalogue(policy, version);
  await write(terminal.stdout, writers[format](catalogue));
}

const writers = {
  markdown: catalogueMarkdown,
  html: catalogueHtml,
} as const satisfies Record<CatalogueFormat, (catalogue: ReturnType<typeof makeCatalogue>) => string>;
