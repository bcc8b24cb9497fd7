/** The API's description as a page to read: rendered here, without any script. */
interface Operation {
  readonly summary: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
    readonly description?: string;
  }[];
}

export function renderApiPage(paths: Record<string, Record<string, Operation>>, version: string): string {
  const sections = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => renderOperation(method, path, operation)),
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>The API – Dragoman</title>
<style>
:root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.5; }
body { max-width: 50rem; margin: 2rem auto; padding: 0 1rem; }
code { font-size: 0.95em; }
section { border-top: 1px solid; padding: 0.5rem 0; }
h2 { font-size: 1rem; }
</style>
</head>
<body>
<main>
<h1>The API of Dragoman ${escapeHtml(version)}</h1>
<p>The same as a machine reads it: <a href="/api/openapi.json">openapi.json</a>.</p>
${sections.join('\n')}
</main>
</body>
</html>
`;
}

function renderOperation(method: string, path: string, { summary, parameters = [] }: Operation): string {
  const items = parameters.map((parameter) => {
    const need = parameter.required ? 'required' : 'optional';
    const description = parameter.description === undefined ? '' : `: ${escapeHtml(parameter.description)}`;
    return `<li><code>${escapeHtml(parameter.name)}</code> (${parameter.in}, ${need})${description}</li>`;
  });
  const list = items.length === 0 ? '' : `<ul>${items.join('')}</ul>`;
  return `<section><h2><code>${method.toUpperCase()} ${escapeHtml(path)}</code></h2><p>${escapeHtml(summary)}.</p>${list}</section>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
