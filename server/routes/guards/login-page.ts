/** The one page that is seen without the token. `problem` is a fixed sentence of ours, never what was typed. */
export function renderLoginPage(problem: string | undefined): string {
  const alert = problem === undefined ? '' : `<p role="alert">${problem}</p>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Sign in – Dragoman</title>
<style>
:root { color-scheme: light dark; font-family: system-ui, sans-serif; }
body { display: grid; place-content: center; min-height: 100vh; margin: 0; }
form { display: grid; gap: 0.75rem; width: 20rem; }
input, button { font: inherit; padding: 0.5rem; }
</style>
</head>
<body>
<main>
<h1>Dragoman</h1>
<form method="post" action="/login">
<label for="token">This server asks for its token (AUTH_TOKEN).</label>
<input id="token" name="token" type="password" autocomplete="current-password" required autofocus>
${alert}
<button>Sign in</button>
</form>
</main>
</body>
</html>
`;
}
