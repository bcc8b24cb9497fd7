/** In milliseconds: work between two frames beyond this would be felt while typing. */
const frameBudget = 24;
/** Hidden pages have no frames. */
const hiddenFrame = 100;

/**
 * The complete lines of a body as they arrive, gathered so that there is at most one portion a frame; the first comes
 * at once. Leaving the loop ends the request.
 */
export async function* readLines(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string[]> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let held: string[] = [];
  let begun = '';
  let shown = Number.NEGATIVE_INFINITY;
  const next = () => {
    const portion = reader.read();
    // Aborted while nobody waits for it: whoever reads on hears of it.
    portion.catch(() => undefined);
    return portion;
  };
  let pending = next();
  try {
    for (;;) {
      const arrival = held.length === 0 ? await pending : await Promise.race([pending, nextFrame()]);
      if (arrival !== null) {
        if (arrival.done) {
          break;
        }
        const lines = (begun + arrival.value).split('\n');
        begun = lines.pop() ?? '';
        held.push(...lines);
        pending = next();
      }
      if (held.length > 0 && (arrival === null || performance.now() - shown > frameBudget)) {
        yield held;
        held = [];
        await nextFrame();
        shown = performance.now();
      }
    }
    const rest = begun === '' ? held : [...held, begun];
    if (rest.length > 0) {
      yield rest;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function nextFrame(): Promise<null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), hiddenFrame);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      resolve(null);
    });
  });
}
