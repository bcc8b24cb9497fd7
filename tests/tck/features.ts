/** Reads openCypher's conformance kit: feature files in, one case for each scenario and each line of an outline out. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';
import { IdGenerator, type Pickle } from '@cucumber/messages';

export interface KitCase {
  /** Stable across runs: file, scenario, and the number of the example in an outline. */
  readonly id: string;
  /** Below the features, without the file: `clauses/match`. */
  readonly folder: string;
  readonly steps: readonly KitStep[];
}

export interface KitStep {
  readonly text: string;
  /** What stands between triple quotes. */
  readonly document: string | undefined;
  readonly table: readonly (readonly string[])[] | undefined;
}

/** All cases below a folder, sorted by file. */
export function loadCases(featuresDir: string): KitCase[] {
  const files = readdirSync(featuresDir, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.feature'))
    .sort()
    .flatMap((file) => loadFile(featuresDir, file));
}

function loadFile(featuresDir: string, file: string): KitCase[] {
  const path = relative('.', file).replaceAll('\\', '/');
  const newId = IdGenerator.incrementing();
  const parser = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher());
  const document = parser.parse(readFileSync(join(featuresDir, file), 'utf8'));
  const pickles = compile(document, path, newId);
  const seen = new Map<string, number>();
  return pickles.map((pickle) => {
    const base = `${path.replace(/\.feature$/, '')} ${scenarioName(pickle)}`;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    const id = isExample(pickle) ? `${base} #${count}` : base;
    return { id, folder: path.replace(/\/[^/]*$/, ''), steps: pickle.steps.map(toStep) };
  });
}

/** The kit appends `#Example: …` to some names; the number says it already. */
function scenarioName(pickle: Pickle): string {
  return pickle.name.replace(/\s*#Example:.*$/, '');
}

function isExample(pickle: Pickle): boolean {
  return pickle.astNodeIds.length > 1;
}

function toStep(step: Pickle['steps'][number]): KitStep {
  const { docString, dataTable } = step.argument ?? {};
  return {
    text: step.text,
    document: docString?.content,
    table: dataTable?.rows.map((row) => row.cells.map((cell) => cell.value)),
  };
}
