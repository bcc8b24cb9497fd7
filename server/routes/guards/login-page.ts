/** The one page that is seen without the token. `problem` is a fixed sentence of ours, never what was typed. */
export function renderLoginPage(problem: string | undefined): string {
  const alert = problem === undefined ? '' : `<p id="problem" role="alert">${problem}</p>`;
  const described = problem === undefined ? '' : ' aria-invalid="true" aria-describedby="problem"';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Sign in – Dragoman</title>
<style>${styles}</style>
</head>
<body>
<main>
<h1>Dragoman</h1>
<p class="what">A guide through a graph: every line leads back to the sentence that says so.</p>
<form method="post" action="/login">
<label for="token">Token</label>
<input id="token" name="token" type="password" autocomplete="current-password" spellcheck="false" required autofocus${described}>
${alert}
<button>Sign in</button>
<p class="help">Whoever runs this server has set a token and can tell it to you.</p>
</form>
</main>
</body>
</html>
`;
}

/** The page's own colours and measures; written out, because its style sheets are behind the token. */
const styles = `
:root {
  color-scheme: light dark;
  --ground: #faf8f3; --raised: #fffdf8; --ink: #22201c; --faint: #6b665c; --line: #d8d2c4; --edge: #8a8478; --accent: #9b1b30;
  font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  background: var(--ground); color: var(--ink);
}
@media (prefers-color-scheme: dark) {
  :root { --ground: #15171a; --raised: #1c1f23; --ink: #ece8df; --faint: #a09b90; --line: #383b3f; --edge: #77736b; --accent: #ff8295; }
}
body { margin: 0; min-height: 100vh; display: grid; place-items: start center; }
main { box-sizing: border-box; width: min(100%, 24rem); padding: 22vh 24px 24px; }
h1 {
  margin: 0; font: 500 2.25rem/1.1 "Iowan Old Style", "Palatino Linotype", Palatino, Georgia, "Noto Serif", serif;
}
.what { margin: 8px 0 0; padding-bottom: 24px; border-bottom: 1px solid var(--line); color: var(--faint); }
form { padding-top: 24px; }
label { display: block; margin-bottom: 8px; font-weight: 600; }
input, button { box-sizing: border-box; width: 100%; height: 40px; padding: 0 12px; border-radius: 3px; font: inherit; }
input { border: 1px solid var(--edge); background: var(--raised); color: inherit; }
button { margin-top: 16px; border: 0; background: var(--ink); color: var(--ground); font-weight: 600; cursor: pointer; }
button:hover { background: var(--accent); }
input:focus-visible, button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
[role="alert"] { margin: 8px 0 0; color: var(--accent); }
.help { margin: 16px 0 0; color: var(--faint); font-size: 0.875rem; }
`;
